"""Rules of the annual assessment."""
