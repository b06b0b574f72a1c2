"""A directive as it was read from its document: what is known, what stayed blank, what must be looked at."""
