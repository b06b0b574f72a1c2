"""What is not law: what an Office chooses, when it urges, who may do what, what its city is called."""
