"""Rules of adjusting cadres."""
