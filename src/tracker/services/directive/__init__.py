"""Directives and the tasks they give, entered and put right (Art. 5, 6.2.a)."""
