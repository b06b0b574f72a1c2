"""`db`: the ledger as a file."""
