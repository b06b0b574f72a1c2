"""Letters on their way: what one looks like on the wire, who carries it, and what comes back undelivered."""
