"""What stands beside the rows of a view: whose page it is, pictures of it, the days it gives to a calendar, a card."""
