"""Rules of the secondment."""
