"""Figures that add up, and those that a report froze."""
