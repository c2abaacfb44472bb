"""What documents can be about: one module per subject, each with ``OCCASIONS``; a new module is enough to add some."""
