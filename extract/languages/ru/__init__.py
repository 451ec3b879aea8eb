"""Russian."""

from extract.languages.language import Language
from extract.languages.ru.forms import CALENDAR, NAMES, NUMBERS, UNITS
from extract.languages.ru.wordings import ROWS

RU = Language(
    code="ru",
    common=(
        "и", "в", "на", "из", "по", "с", "до", "составляет", "водохранилища", "воды", "не", "за",
        "для", "что", "это", "от", "году", "также", "области",
    ),
    letters="абвгдежзийклмнопрстуфхцчшщъыьэюя",
    rows=ROWS,
    names=NAMES,
    units=UNITS,
    numbers=NUMBERS,
    calendar=CALENDAR,
    verb_last=False,
    present_endings=("ется", "ются", "ится", "ятся", "ет", "ют", "ут", "ит", "ат", "ят"),
    dotted=("г", "им", "р", "оз", "пос", "ул", "обл", "куб", "тыс", "млн", "млрд", "вдхр"),
)  # fmt: skip
