"""Files of Word and Excel: opened safely, workbooks to grids."""
