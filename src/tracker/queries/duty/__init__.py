"""What is owed, late or near, and who is to be told."""
