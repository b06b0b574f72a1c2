"""Workbooks: a listing or a page as sheets that Excel and LibreOffice open, typed, with headings that stay."""
