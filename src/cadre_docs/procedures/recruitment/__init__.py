"""The recruitment by examination (考试录用), computed from its posts and its published counts."""
