"""Regular meetings and what units owe before them (Art. 21)."""
