"""What can be taken back: the commands that still stand, what stands on each, and the Book of before."""
