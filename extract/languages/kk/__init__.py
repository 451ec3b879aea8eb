"""Kazakh in Cyrillic letters."""

from extract.languages.kk.forms import CALENDAR, NAMES, NUMBERS, UNITS
from extract.languages.kk.wordings import ROWS
from extract.languages.language import Language

KK = Language(
    code="kk",
    common=(
        "және", "су", "мен", "бойынша", "бұл", "үшін", "деп", "үшін", "қоймасынан", "қоймасы",
        "текше", "секундына", "болды", "жылы", "ал", "қазір", "туралы", "облысында", "осы",
        "бір", "да", "де", "өзенінің",
    ),
    letters="әғқңөұүһі",
    rows=ROWS,
    names=NAMES,
    units=UNITS,
    numbers=NUMBERS,
    calendar=CALENDAR,
    verb_last=True,
    present_endings=("уда", "уде", "ып", "іп", "еді", "ады", "п"),
    dotted=("т", "м", "қ", "ж", "млн", "млрд", "обл"),
)  # fmt: skip
