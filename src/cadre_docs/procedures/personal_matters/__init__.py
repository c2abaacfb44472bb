"""Reports of personal matters (个人有关事项报告): who owes which report by when, and what became of it."""
