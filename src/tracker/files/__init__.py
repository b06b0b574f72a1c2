"""What comes in: delimited text to rows, lists of units, days and tasks."""
