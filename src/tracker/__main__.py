"""
The way in: `tracker` and `python -m tracker`.

The collector of cycles is told to wait before anything else is imported: loading modules and
drawing one table make no garbage worth looking for, and looking costs a tenth of a listing.
"""

import gc

PATIENCE = 200_000
"""How many objects may pile up before the collector looks; an import of thousands still stays flat."""


def start() -> None:
    """Run the program."""
    gc.set_threshold(PATIENCE)
    from tracker.cli import main

    main()


if __name__ == "__main__":
    start()
