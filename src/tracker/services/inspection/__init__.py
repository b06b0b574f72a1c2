"""Inspections from their basis to their dossier (Art. 11–17)."""
