"""Rules on reserve cadres."""
