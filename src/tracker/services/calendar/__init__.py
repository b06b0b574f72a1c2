"""Changing the working calendar, each time with its notice."""
