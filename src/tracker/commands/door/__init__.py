"""What all commands share: how one is found, its options, how it asks, tells and shows."""
