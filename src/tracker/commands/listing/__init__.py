"""`overdue`, `due`, `unresolved`, `waiting`, `search`: lists of what is owed."""
