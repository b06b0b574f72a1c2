"""Formats that are text, line after line: CSV, JSON, Markdown, the table of pipes, and calendars."""
