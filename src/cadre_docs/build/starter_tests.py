"""The tests that a new office begins with: for those who have pytest, and for a server that runs on every change."""

_TESTS = '''\
"""办公室自己的测试，用 pytest 运行。不用 Python 的，cadre-docs check 和 cadre-docs snapshot 查的是同样的内容。"""


def test_nothing_is_found(office_findings):
    assert [str(one.message) for one in office_findings] == []


def test_every_document_can_be_made(office_documents):
    assert office_documents


def test_every_document_is_as_it_was_accepted(office_snapshots):
    office_snapshots.check()
'''

_SERVER = """\
# 每次提交都检查记录，并把文件与已接受的快照比较。用别的系统的，运行同样的三条命令即可。
# 第一条命令从本单位放置安装包的地方安装。
name: office
on: [push, pull_request]
jobs:
  office:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.11"
      - run: pip install cadre-docs
      - run: cadre-docs check --format github
      - run: cadre-docs snapshot
"""

STARTER_TESTS = {"tests/test_office.py": _TESTS, ".github/workflows/office.yaml": _SERVER}
"""File contents by path."""
