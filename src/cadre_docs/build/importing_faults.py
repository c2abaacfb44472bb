"""Why an import of people writes nothing, or leaves a form out."""

from cadre_docs.diagnostics import Diagnostic, Message, Position, Severity, say
from cadre_docs.records.person import Person


def nothing_to_import(folder: str) -> Diagnostic:
    """The folder has no forms."""
    message = say("“{name}”里没有 .lrmx 或 .lrm 文件", "there is no .lrmx or .lrm file in {name}", name=folder)
    return _fault("nothing-to-import", message, say("核对文件夹", "check the folder"), Position(folder))


def unknown_unit(unit: str) -> Diagnostic:
    """The unit named on the command line is not recorded."""
    message = say("没有编号为“{id}”的单位", "there is no unit {id}", id=unit)
    hint = say("先在 content/records 里写好这个单位（units）", "record the unit first, under content/records")
    return _fault("unknown-unit", message, hint, Position("content/records"))


def unit_unclear(place: Position) -> Diagnostic:
    """No unit's name begins the present post, or two do."""
    message = say("现任职务不以任何一个单位的名称开头", "the present post does not begin with the name of one unit")
    hint = say("加 --unit 单位编号，或先登记该单位", "add --unit with its id, or record the unit first")
    return _fault("form-unit", message, hint, place)


def already_imported(path: str, place: Position) -> Diagnostic:
    """The record file is there already."""
    message = say("“{path}”已经存在", "{path} is there already", path=path)
    return _fault("already-imported", message, say("确认要替换时加 --force", "add --force to replace it"), place)


def already_recorded(person: Person, place: Position) -> Diagnostic:
    """The person is in another record file."""
    file = person.origin.file if person.origin else ""
    message = say(
        "该干部已有记录“{id}”，在 {file}", "the person is recorded as {id} in {file}", id=person.id, file=file
    )
    hint = say("在该文件里修改；确非同一人时用 --id 另编号", "change it there; for somebody else, give an --id")
    return _fault("person-already-recorded", message, hint, place)


def same_person_twice(other: str, key: str, place: Position) -> Diagnostic:
    """Two files of one import are of the same person, or have the same id."""
    message = say(
        "与“{other}”是同一人或同一编号“{id}”", "the same person or id {id} as in {other}", other=other, id=key
    )
    hint = say("只留一份；确非同一人时用 --id 单独导入", "keep one; for somebody else, import it alone with --id")
    return _fault("same-person-twice", message, hint, place)


def _fault(code: str, message: Message, hint: Message, place: Position) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, hint=hint, position=place)
