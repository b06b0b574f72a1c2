"""What each stored word is called on screen: one table for each vocabulary."""
