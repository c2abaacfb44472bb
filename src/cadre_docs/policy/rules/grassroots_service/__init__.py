"""The rules of grassroots service."""
