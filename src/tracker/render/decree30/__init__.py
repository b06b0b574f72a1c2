"""Documents of Word: a listing or a page in the form that the Office's papers have (Decree 30/2020)."""
