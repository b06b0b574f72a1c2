"""From the words of a deadline to a day."""
