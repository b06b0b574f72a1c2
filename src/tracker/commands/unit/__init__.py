"""`unit`: who can be given a task, and what units are called."""
