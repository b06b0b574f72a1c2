"""What frames a document: its head with number, day, type and addressees, and its foot with who signed."""
