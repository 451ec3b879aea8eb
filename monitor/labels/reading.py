"""How a figure was read, or why it was not taken: the closed lists of the extractor."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Reading:
    """The texts of this topic in one language."""

    dated_by: Mapping[str, str]
    rules: Mapping[str, str]
    flags: Mapping[str, str]
    notes: Mapping[str, str]
    """The notes of ``published.csv``; others are shown as they stand."""
    reasons: Mapping[str, str]
    remark_kinds: Mapping[str, str]


READING: dict[Language, Reading] = {
    "ru": Reading(
        dated_by={
            "clause": "дата в самой фразе",
            "paragraph": "дата в абзаце",
            "title": "дата в заголовке",
            "published": "по дате публикации",
            "transcribed": "переписано вручную",
            "none": "дата неизвестна",
        },
        rules={
            "clause": "всё сказано в самой фразе",
            "list": "часть взята из общего начала перечня",
            "anaphora": "часть взята из предыдущей фразы",
            "transcribed": "переписано вручную со страницы по ссылке",
        },
        flags={
            "unknown-name": "имени нет в справочнике",
            "region-differs": "область в тексте не та, что в справочнике",
            "similar-name": "похоже на известное имя",
            "rate-unsaid": "«в секунду» в тексте не сказано",
            "same-number": "то же число стоит в тексте с другой единицей",
            "out-of-range": "больше, чем водохранилище может пропустить",
            "jump": "резко отличается от соседних дней",
            "old-date": "дата далека от публикации",
            "date-inferred": "день или год определены нами",
            "converted": "пересчитано из другой единицы",
            "conflict": "источники расходятся",
            "corrected": "исправлено вручную",
        },
        notes={
            "year inferred": "год определён нами",
            "day inferred": "день определён нами",
            "date of publication; the page names no as-of date": "по публикации: дата не названа",
            "date of publication; the page says today": "по публикации: там «сегодня»",
        },
        reasons={
            "previous": "прежнее значение",
            "record": "рекорд или прошлый год",
            "total": "сумма по нескольким водохранилищам",
            "part": "часть сброса, итог назван рядом",
            "partial": "часть сброса, итог не назван",
            "asked": "просьба",
            "proposed": "предложение",
            "forecast": "прогноз",
            "hypothetical": "предположение",
            "denied": "опровергнуто",
            "capacity": "пропускная способность",
            "threshold": "опасный порог",
            "norm": "норма",
            "change": "изменение, а не расход",
            "not-a-reservoir": "не водохранилище",
            "no-reservoir": "водохранилище не названо",
            "unclear-measure": "неясно, сброс или приток",
            "unclear-value": "неясное число",
            "not-per-second": "расход не в секунду",
            "cut-off": "текст оборван",
            "unit-misprint": "опечатка в единице",
            "script": "число другим письмом",
            "dropped": "отброшено исправлением",
        },
        remark_kinds={"past-peak": "пик половодья пройден", "no-number": "сказано без числа"},
    ),
    "kk": Reading(
        dated_by={
            "clause": "күні сөйлемнің өзінде",
            "paragraph": "күні абзацта",
            "title": "күні тақырыпта",
            "published": "жарияланған күні бойынша",
            "transcribed": "қолмен көшірілген",
            "none": "күні белгісіз",
        },
        rules={
            "clause": "бәрі сөйлемнің өзінде айтылған",
            "list": "бір бөлігі тізімнің басынан алынған",
            "anaphora": "бір бөлігі алдыңғы сөйлемнен алынған",
            "transcribed": "сілтемедегі беттен қолмен көшірілген",
        },
        flags={
            "unknown-name": "атауы анықтамалықта жоқ",
            "region-differs": "мәтіндегі облыс анықтамалықтағыдан басқа",
            "similar-name": "белгілі атауға ұқсайды",
            "rate-unsaid": "мәтінде «секундына» деп айтылмаған",
            "same-number": "мәтінде дәл осы сан басқа өлшеммен де тұр",
            "out-of-range": "су қоймасы өткізе алатыннан көп",
            "jump": "көршілес күндерден күрт өзгеше",
            "old-date": "күні жарияланған күннен алыс",
            "date-inferred": "күні не жылын біз анықтадық",
            "converted": "басқа өлшем бірлігінен есептелген",
            "conflict": "дереккөздер келіспейді",
            "corrected": "қолмен түзетілген",
        },
        notes={
            "year inferred": "жылын біз анықтадық",
            "day inferred": "күнін біз анықтадық",
            "date of publication; the page names no as-of date": "жарияланған күні: күн аталмаған",
            "date of publication; the page says today": "жарияланған күні: бетте «бүгін»",
        },
        reasons={
            "previous": "бұрынғы мән",
            "record": "рекорд немесе өткен жыл",
            "total": "бірнеше су қоймасының жиыны",
            "part": "жіберілген судың бөлігі, жиыны қасында",
            "partial": "жіберілген судың бөлігі, жиыны айтылмаған",
            "asked": "өтініш",
            "proposed": "ұсыныс",
            "forecast": "болжам",
            "hypothetical": "жорамал",
            "denied": "жоққа шығарылған",
            "capacity": "өткізу қабілеті",
            "threshold": "қауіпті шек",
            "norm": "норма",
            "change": "шығын емес, өзгеріс",
            "not-a-reservoir": "су қоймасы емес",
            "no-reservoir": "су қоймасы аталмаған",
            "unclear-measure": "жіберілді ме, құйылды ма — белгісіз",
            "unclear-value": "түсініксіз сан",
            "not-per-second": "секундына емес",
            "cut-off": "мәтін үзілген",
            "unit-misprint": "өлшем бірлігінде қате",
            "script": "сан басқа жазумен берілген",
            "dropped": "түзетумен алып тасталған",
        },
        remark_kinds={"past-peak": "су тасқынының шыңы өтті", "no-number": "сансыз айтылған"},
    ),
    "en": Reading(
        dated_by={
            "clause": "date in the sentence itself",
            "paragraph": "date in the paragraph",
            "title": "date in the title",
            "published": "by day of publication",
            "transcribed": "copied by hand",
            "none": "date unknown",
        },
        rules={
            "clause": "all said in the sentence itself",
            "list": "partly taken from the beginning of the list",
            "anaphora": "partly taken from the sentence before",
            "transcribed": "copied by hand from the cited page",
        },
        flags={
            "unknown-name": "name not in the gazetteer",
            "region-differs": "region in the text differs from the gazetteer",
            "similar-name": "resembles a known name",
            "rate-unsaid": 'the text does not say "per second"',
            "same-number": "the same number stands in the text with another unit",
            "out-of-range": "more than the reservoir can let out",
            "jump": "far from the days around",
            "old-date": "date far from publication",
            "date-inferred": "the day or its year is inferred",
            "converted": "converted from another unit",
            "conflict": "sources differ",
            "corrected": "corrected by hand",
        },
        notes={
            "year inferred": "the year is inferred",
            "day inferred": "the day is inferred",
            "date of publication; the page names no as-of date": "as published: no day is named",
            "date of publication; the page says today": "as published: it says “today”",
        },
        reasons={
            "previous": "earlier value",
            "record": "record or last year",
            "total": "total of several reservoirs",
            "part": "part of a release whose total is given",
            "partial": "part of a release whose total is not given",
            "asked": "asked for",
            "proposed": "proposed",
            "forecast": "forecast",
            "hypothetical": "hypothetical",
            "denied": "denied",
            "capacity": "capacity",
            "threshold": "danger threshold",
            "norm": "norm",
            "change": "a change, not a flow",
            "not-a-reservoir": "not a reservoir",
            "no-reservoir": "no reservoir named",
            "unclear-measure": "unclear whether release or inflow",
            "unclear-value": "unclear number",
            "not-per-second": "not a rate per second",
            "cut-off": "text cut off",
            "unit-misprint": "misprint in the unit",
            "script": "number in another script",
            "dropped": "dropped by a correction",
        },
        remark_kinds={"past-peak": "flood peak is over", "no-number": "said without a number"},
    ),
}
