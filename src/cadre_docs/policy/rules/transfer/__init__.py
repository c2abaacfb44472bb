"""The rules of transfers."""
