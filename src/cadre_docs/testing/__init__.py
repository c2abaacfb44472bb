"""For the tests of an office: the pytest plugin, and what its fixtures give. The program itself imports none of it."""
