"""Rows that follow from the journal, read and written as the clocks know them."""
