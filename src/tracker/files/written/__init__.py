"""Documents that come in, as what they say: paragraphs and tables in their order."""
