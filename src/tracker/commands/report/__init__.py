"""`report`: periodic and requested reports (Art. 18–20, 23)."""
