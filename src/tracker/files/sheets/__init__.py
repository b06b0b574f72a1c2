"""Sheets as offices have them: where the headings stand, what each column is, and which rows are no rows of it."""
