"""How a command is found, what help and refusals say of it, what it is asked for, and the page that is turned before it."""
