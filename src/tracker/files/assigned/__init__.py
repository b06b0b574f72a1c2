"""The tasks that a document gives, found in its sentences and in its tables."""
