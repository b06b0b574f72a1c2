"""One store: acts recorded, rows that follow from them, and what can be taken back."""
