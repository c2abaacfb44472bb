"""What differs between the documents of two builds or of two revisions, in words (docs/decisions/0017)."""
