"""The only YAML parser: text in, plain values out, with file, line and column for everything that has to be said."""

from cadre_docs.source.source import Path, Source, Value, read

__all__ = ["Path", "Source", "Value", "read"]
