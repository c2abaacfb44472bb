"""Documents: their types, their templates, and the tree that a template compiles to."""
