"""Letters: normal form, numbers, symbols, days, language."""
