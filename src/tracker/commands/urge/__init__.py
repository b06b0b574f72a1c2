"""`urge`: urging units about their tasks (Art. 8–10)."""
