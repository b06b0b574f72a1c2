"""The commands of `feedback`."""
