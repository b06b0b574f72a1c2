"""The journal replayed in portions: some subjects after others, so that a rebuild takes the same memory at any size."""
