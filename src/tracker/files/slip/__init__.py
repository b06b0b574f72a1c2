"""The slip of a unit's tasks that goes out to be filled in: what stands in it, its seal, and what comes back."""
