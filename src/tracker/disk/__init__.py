"""Files on a disk: opened, named as a place to write to, put there whole."""
