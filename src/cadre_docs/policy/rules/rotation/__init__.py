"""Rules on rotation, terms of office, age limits and retirement."""
