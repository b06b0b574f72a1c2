"""The commands of `role`."""
