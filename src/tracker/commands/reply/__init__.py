"""
What a command answers: acts told in one line, lists and their notes, what is said beside them.
"""
