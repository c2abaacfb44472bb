"""Procedures: pure computations over records as of a date. No disk, no clock, no mutation."""
