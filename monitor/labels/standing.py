"""Why a figure stands, or another one in its place, and who corrected it."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Standing:
    """The texts of this topic in one language."""

    stands: str
    stands_instead: str
    grounds: Mapping[str, str]
    heading: str
    line: str
    decisions: Mapping[str, str]


STANDING: dict[Language, Standing] = {
    "ru": Standing(
        stands="Другая цифра на этот день: {value} — {source}. Взята эта: {ground}.",
        stands_instead="Взято {value} — {source}: {ground}.",
        grounds={
            "alone": "она сказана об одном водохранилище",
            "hour": "час позже",
            "ministry": "собственная страница министерства",
            "publication": "опубликовано позже",
            "exact": "точное число",
            "order": "других оснований нет, последний документ по порядку",
        },
        heading="Исправления вручную",
        line="«{printed}»: {who}, {day}: {why}",
        decisions={
            "change": "исправлено",
            "drop": "цифра не взята",
            "unfit": "⚠ не применено: цифры на этом месте больше нет",
        },
    ),
    "kk": Standing(
        stands="Осы күнге басқа мән: {value} — {source}. Осы мән алынды: {ground}.",
        stands_instead="Алынғаны: {value} — {source}: {ground}.",
        grounds={
            "alone": "бір су қоймасы туралы айтылған",
            "hour": "сағаты кейінірек",
            "ministry": "министрліктің өз беті",
            "publication": "кейінірек жарияланған",
            "exact": "нақты сан",
            "order": "басқа негіз жоқ, реті бойынша соңғы құжат",
        },
        heading="Қолмен түзетулер",
        line="«{printed}»: {who}, {day}: {why}",
        decisions={
            "change": "түзетілді",
            "drop": "мән алынбады",
            "unfit": "⚠ қолданылмады: бұл жерде мұндай сан енді жоқ",
        },
    ),
    "en": Standing(
        stands="Another figure for this day: {value} — {source}. This one stands: {ground}.",
        stands_instead="Chosen is {value} — {source}: {ground}.",
        grounds={
            "alone": "it was said of one reservoir alone",
            "hour": "the later hour",
            "ministry": "the ministry's own page",
            "publication": "published later",
            "exact": "an exact number",
            "order": "no other ground, the last document in order",
        },
        heading="Corrections by hand",
        line="“{printed}”: {who}, {day}: {why}",
        decisions={
            "change": "corrected",
            "drop": "the figure is not taken",
            "unfit": "⚠ not applied: the figure no longer stands in this place",
        },
    ),
}
