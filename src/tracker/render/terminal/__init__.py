"""What is read at a terminal: tables as wide as it is, a pager for what is longer, a bar for those who wait."""
