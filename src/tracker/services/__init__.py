"""What clerks do: one module for each part of the Quy chế, verbs only."""
