"""What a body is called, and which one is meant."""
