"""The tables of a ledger as they are declared, and nothing they do."""
