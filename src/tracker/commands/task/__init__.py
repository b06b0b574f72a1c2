"""`task` and `bulk`: from assignment to the Office's confirmation (Art. 5, 6, 8)."""
