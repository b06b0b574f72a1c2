"""The commands of `urgent`."""
