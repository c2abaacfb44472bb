"""Records: one model per subject, the bundle of all of them, and how they are read from an office's files."""
