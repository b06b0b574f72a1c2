"""`explain`: why a deadline is what it is."""
