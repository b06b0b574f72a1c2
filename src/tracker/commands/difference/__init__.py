"""`difference` and `reconcile`: figures of a unit that are not the Office's (Art. 7)."""
