"""Slips as they go out to units: a workbook, or one page for a browser."""
