"""A spreadsheet file opened with bounds: nothing in it is run, and nothing in it can exhaust the machine."""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from cadre_docs.diagnostics import BrokenInputError, Diagnostic, Message, Position, Severity, say

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_CONTENT = 1024 * 1024 * 1024
MOST_ROWS = 1_048_576
_LOCKED = b"\xd0\xcf\x11\xe0"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name and its rows. Rows and columns count from 0 here, from 1 in diagnostics."""

    file: str
    name: str
    rows: tuple[tuple[str, ...], ...]

    def place(self, row: int, column: int = 0) -> Position:
        """The position of a cell: the row as the line, the column as the column."""
        return Position(self.file, row + 1, column + 1, row + 1, column + 2)

    def oddity(
        self, severity: Severity, code: str, message: Message, hint: Message, row: int, column: int = 0
    ) -> Diagnostic:
        """A diagnostic about one cell, naming sheet, row and column letter in both languages."""
        where = (("sheet", self.name), ("row", str(row + 1)), ("letter", column_letter(column)))
        zh, en = "工作表“{sheet}”第 {row} 行 {letter} 列：", "sheet {sheet}, row {row}, column {letter}: "
        placed = Message(zh + message.zh, en + message.en, (*where, *message.values))
        return Diagnostic(code=code, severity=severity, message=placed, hint=hint, position=self.place(row, column))


def column_letter(column: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def open_workbook(data: bytes, file: str) -> tuple[Sheet, ...]:
    """The visible sheets of an .xlsx file. Raises BrokenInputError for a file that is locked, corrupt or too large."""
    if len(data) > LARGEST_FILE:
        raise _unreadable(file, "workbook-too-large", "文件超过 64 MB", "the file is larger than 64 MB")
    if data.startswith(_LOCKED):
        raise _unreadable(
            file,
            "workbook-locked",
            "工作簿设有打开密码，或是旧版 .xls 格式",
            "the workbook is protected by a password or is an old .xls file",
            "在 Excel 中取消密码，另存为 .xlsx 后再导入",
            "remove the password in Excel, save as .xlsx and import again",
        )
    _check_archive(data, file)
    import python_calamine

    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [(name, workbook.get_sheet_by_name(name)) for name in workbook.sheet_names]
        return tuple(Sheet(file, name, _rows(sheet.to_python(skip_empty_area=False))) for name, sheet in sheets)
    except (python_calamine.CalamineError, ValueError, OSError) as error:
        raise _unreadable(
            file,
            "workbook-corrupt",
            f"工作簿已损坏，无法读取（{_plain(error)}）",
            f"the workbook is corrupt ({_plain(error)})",
        ) from None


def _check_archive(data: bytes, file: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile:
        raise _unreadable(
            file, "workbook-corrupt", "文件不是有效的 .xlsx 工作簿", "the file is not a valid .xlsx workbook"
        ) from None
    if content > LARGEST_CONTENT or content > max(len(data) * 200, 1024 * 1024):
        raise _unreadable(
            file, "workbook-too-large", "工作簿解压后过大，可能是恶意文件", "the workbook unpacks to a suspicious size"
        )


def _rows(rows: Sequence[Sequence[object]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_text(value) for value in row) for row in rows[:MOST_ROWS])


def _text(value: object) -> str:
    """What a cell says: whole numbers without a decimal point, no control characters, no space around."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return _CONTROL.sub("", str(value)).strip() if value is not None else ""


def _plain(error: Exception) -> str:
    return str(error).replace("{", "(").replace("}", ")")


def _unreadable(
    file: str,
    code: str,
    zh: str,
    en: str,
    hint_zh: str = "用 Excel 打开原文件，另存为 .xlsx 后再导入",
    hint_en: str = "open the original in Excel, save it as .xlsx and import it again",
) -> BrokenInputError:
    return BrokenInputError(
        (
            Diagnostic(
                code=code,
                severity=Severity.ERROR,
                message=say(zh, en),
                hint=say(hint_zh, hint_en),
                position=Position(file),
            ),
        )
    )
