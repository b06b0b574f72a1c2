"""Reports of a period, a week, a request (Art. 6.1.d, 18–20, 23)."""
