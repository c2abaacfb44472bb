"""Intake: files that other programs and people made, read into records, with every oddity reported by its place."""
