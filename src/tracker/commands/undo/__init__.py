"""`undo`: take back what a command did."""
