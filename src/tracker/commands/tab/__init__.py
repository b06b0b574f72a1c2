"""
What the Tab key does: what is offered for each thing that can be typed, and how each shell is told.

Completion must never fail, wait or write: whatever is wrong, nothing is offered.
"""
