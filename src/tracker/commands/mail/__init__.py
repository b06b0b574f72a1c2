"""`mail`: reminders to the focal officers of units, by e-mail (Art. 10.4)."""
