"""The engine of a ledger on a PostgreSQL server; nothing outside this room speaks to its library."""
