"""`today` and `check`: what a morning has to say, on a page or from cron."""
