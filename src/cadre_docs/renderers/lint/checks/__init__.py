"""The checks: each module looks at one part of the document and adds what it finds."""
