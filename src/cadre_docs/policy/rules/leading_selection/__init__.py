"""The rules of the selection of leading cadres."""
