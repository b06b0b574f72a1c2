"""Pages as they are printed: a listing or a page as PDF, or as one picture."""
