"""Word files that a superior prescribes: an office's own .docx with docxtpl's tags, filled in as it stands.

``filling.fill`` is the whole of it. A template is opened, mended and compiled once per process (``template``), and
looked at once for what its tags could break (``soundness``); a document then costs one rendering.
"""
