"""The compiler: a template and the values for it in, a document tree or a finding out."""
