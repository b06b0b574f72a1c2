"""`stats` and figures on other pages: rates, the city's sentence."""
