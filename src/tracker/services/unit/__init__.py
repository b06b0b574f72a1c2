"""Units: added, renamed, merged, and who answers there."""
