"""
What is typed: the options, days, papers and words that commands share, and what a line still lacks.
"""
