"""`weekly`: the Thursday report (Art. 6.1.d)."""
