"""What an act does to what is owed: pure, without a file and without a today."""
