"""Tuition support (学费资助): how much of the tuition is granted for a degree earned in service, step by step."""
