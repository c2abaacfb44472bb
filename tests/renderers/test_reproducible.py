"""The same document is the same to the byte in any process, on any day, in any zone and locale."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from running import ROOT

SCRIPT = """
import hashlib, sys
from dataclasses import replace
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import renderer_samples as samples
from cadre_docs.office import Office
from cadre_docs.renderers import RENDERERS
for sample in (samples.notice, samples.table_document, samples.cadre_form, samples.everything):
    for form in ("word", "xlsx", "pdf", "html"):
        data = RENDERERS[form].render(sample(), Office(Path(sys.argv[2])))
        print(form, sample.__name__, hashlib.sha256(data).hexdigest())
    data = RENDERERS["pdf"].render(replace(sample(), pdf_engine="typst"), Office(Path(sys.argv[2])))
    print("typst", sample.__name__, hashlib.sha256(data).hexdigest())
"""
FROZEN = """
import time, datetime
NOW = float({now})
time.time = lambda: NOW
time.localtime = (lambda real: lambda seconds=None: real(NOW if seconds is None else seconds))(time.localtime)
time.gmtime = (lambda real: lambda seconds=None: real(NOW if seconds is None else seconds))(time.gmtime)
class Day(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(NOW, tz)
    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(NOW)
datetime.datetime = Day
"""
"""A wall clock that stands still at a given second, for everything that Python asks."""
JANUARY_1999, LEAP_DAY_2040 = 915_148_800, 2_213_993_000


def hashes(tmp_path: Path, now: int, **environment: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", FROZEN.format(now=now) + SCRIPT, str(Path(__file__).parent), str(tmp_path)],
        env={**os.environ, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
    )
    return ran.stdout.splitlines()


@pytest.mark.usefixtures("fonts")
def test_day_hash_seed_zone_and_locale_change_no_byte(tmp_path: Path) -> None:
    one = hashes(tmp_path, JANUARY_1999, PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C.UTF-8", LANG="C")
    other = hashes(tmp_path, LEAP_DAY_2040, PYTHONHASHSEED="77", TZ="America/New_York", LC_ALL="C", LANG="de_DE")
    assert len(one) == 20
    assert one == other
