"""PDF files by Typst, the faster engine: the document tree as Typst source, compiled within this process.

Lines are broken here, by the rules that the other engine keeps, so that names and dates stay whole, heights of rows
are known and marks keep their width; Typst places lines on pages and writes the file.
"""
