"""`directive`: the documents that give tasks (Art. 5)."""
