"""Flows in scripts and languages that are not read, so that none of them is passed over.

What belongs here: how such texts write cubic metres and seconds, as seen on news sites.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """One way of writing that is recognised and not read.

    ``cubic_metre`` stands right behind a number, ``per_second`` somewhere in the same line; both
    are folded. ``code`` is the language by ISO 639-1.
    """

    code: str
    cubic_metre: tuple[str, ...]
    per_second: tuple[str, ...]


SCRIPTS = (
    # Kazakh in the Latin alphabets of different years and sites.
    Script(
        "kk",
        ("tekshe metr", "tekşe metr", "tekše metr", "tekse metr", "tekshemetr"),
        ("sekýndyna", "sekundyna", "sekwndyna", "sekundına", "sekūndyna", "sekúndyna"),
    ),
    # Kazakh in Arabic letters.
    Script("kk", ("تەكشە مەتر", "تەكشەمەتر"), ("سەكۋندىنا", "سەكۋندىنە", "سەكۋند")),
    # Kyrgyz.
    Script("ky", ("куб метр", "текше метр", "кубометр"), ("секундасына", "секундуна")),
)
