"""What the program says to people, in both languages beside each other.

A message holds its Chinese and its English wording and the values that go into both, so that neither can be missing
and a grep for either finds the place that says it (docs/decisions/0002).
"""

from dataclasses import dataclass
from typing import Literal

Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say, in Chinese and in English."""

    zh: str
    en: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self, lang: Lang) -> str:
        """The wording in one language, with the values in place."""
        return (self.zh if lang == "zh" else self.en).format(**dict(self.values))

    def __str__(self) -> str:
        return self.text("zh")


def say(zh: str, en: str, /, **values: object) -> Message:
    """A message from its two wordings; both use ``{name}`` for the values."""
    return Message(zh, en, tuple((name, str(value)) for name, value in values.items()))
