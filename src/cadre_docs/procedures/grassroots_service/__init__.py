"""Grassroots service (基层锻炼) of new civil servants: who must go, by when, where, and how each did there."""
