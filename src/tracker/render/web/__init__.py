"""Pages of the web: a listing or a page as one file that needs no other."""
