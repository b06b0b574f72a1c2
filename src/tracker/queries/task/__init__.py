"""Tasks: where each stands, what waits, what was moved."""
