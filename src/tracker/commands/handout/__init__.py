"""Slips handed out to units, and taken in again."""
