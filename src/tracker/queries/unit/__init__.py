"""Units: what each is called on a day, and who answers there."""
