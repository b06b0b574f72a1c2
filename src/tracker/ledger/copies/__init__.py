"""The ledger as a file: made, brought up to date, copied, written out and read in again."""
