"""What comes in on a task, what is directed about it, what is kept of it (Art. 6, 8)."""
