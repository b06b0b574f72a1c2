"""`log`: what happened, act by act."""
