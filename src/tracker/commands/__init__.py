"""The commands: one module for each noun; a body is options, one service or query, and what to show."""
