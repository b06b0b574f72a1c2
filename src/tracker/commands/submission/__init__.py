"""The commands of `submission`."""
