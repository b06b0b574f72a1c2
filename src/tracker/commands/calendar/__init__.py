"""`calendar`: which days are worked."""
