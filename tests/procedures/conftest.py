"""The office that the tests of the procedures build on."""

import pytest
from office_builder import World


@pytest.fixture
def world() -> World:
    return World()
