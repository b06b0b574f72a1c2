"""What the ledger says of itself: its acts, its choices, its roles, its words."""
