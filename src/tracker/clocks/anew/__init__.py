"""What was counted or said before, counted and said anew: after a correction, a choice, a merger, a late paper."""
