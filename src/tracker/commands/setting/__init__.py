"""The commands of `setting`."""
