"""`difficulty`: what stands in the way of tasks (Art. 8.1.b, c)."""
