"""The languages of the screen, and what their grammar needs of us."""

from typing import Literal

Language = Literal["ru", "kk", "en"]
LANGUAGES: tuple[Language, ...] = ("ru", "kk", "en")
Forms = tuple[str, ...]
"""A counted noun: Russian has three forms (1 день, 2 дня, 5 дней), English two, Kazakh one."""
