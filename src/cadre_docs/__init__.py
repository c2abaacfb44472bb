"""A compiler for a personnel office: validated records in, lawful documents and an intranet site out."""

__version__ = "0.1.0"
__all__ = ["__version__"]
