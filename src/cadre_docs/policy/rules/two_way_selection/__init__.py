"""The rules of the two-way selection."""
