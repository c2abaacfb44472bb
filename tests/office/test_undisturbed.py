"""The collector of garbage waits as long as the work takes, and no longer."""

import gc

import pytest

from cadre_docs.office.undisturbed import undisturbed


def test_the_collector_waits_and_is_put_back_even_where_the_work_fails() -> None:
    assert gc.isenabled()
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="work"), undisturbed():
        raise ValueError("work")
    assert gc.isenabled()
