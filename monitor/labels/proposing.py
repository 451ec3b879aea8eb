"""Saying that a figure is wrong, and answering that."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Proposing:
    """The texts of this topic in one language."""

    title: str
    value: str
    value_help: str
    why: str
    who: str
    propose: str
    unfit: str
    proposed: str
    known: str
    send: str
    heading: str
    change: str
    drop: str
    accept: str
    refuse: str
    second: str
    same_person: str
    answers: Mapping[str, str]


PROPOSING: dict[Language, Proposing] = {
    "ru": Proposing(
        title="Здесь ошибка?",
        value="Верный расход, м³/с",
        value_help="Пусто: такой цифры здесь нет, её не надо брать.",
        why="Почему",
        who="Кто вы",
        propose="Предложить исправление",
        unfit="Нужно число вида 10,6 или пусто, причина и имя.",
        proposed="Предложение записано. Таблица изменится, когда его примет другой человек.",
        known="Такое предложение уже есть.",
        send="Отсюда записать нельзя. Пришлите эту строку тому, кто ведёт corrections.csv:",
        heading="Предложенные исправления",
        change="«{printed}» → {value} м³/с — {who}, {day}: {why}",
        drop="«{printed}» не брать — {who}, {day}: {why}",
        accept="Принять",
        refuse="Отклонить",
        second="Кто решает (не тот, кто предложил)",
        same_person="Решает другой человек, и его надо назвать.",
        answers={"accepted": "принято: {who}, {day}", "refused": "отклонено: {who}, {day}"},
    ),
    "kk": Proposing(
        title="Мұнда қате бар ма?",
        value="Дұрыс су шығыны, м³/с",
        value_help="Бос болса: мұндай мән мұнда жоқ, оны алмау керек.",
        why="Неге",
        who="Сіз кімсіз",
        propose="Түзету ұсыну",
        unfit="10,6 сияқты сан (немесе бос), себебі және аты-жөні керек.",
        proposed="Ұсыныс жазылды. Кестені оны басқа адам қабылдағанда ғана өзгертеді.",
        known="Мұндай ұсыныс бұрыннан бар.",
        send="Бұл жерден жазуға болмайды. Мына жолды corrections.csv жүргізетін адамға жіберіңіз:",
        heading="Ұсынылған түзетулер",
        change="«{printed}» → {value} м³/с — {who}, {day}: {why}",
        drop="«{printed}» алынбасын — {who}, {day}: {why}",
        accept="Қабылдау",
        refuse="Қабылдамау",
        second="Кім шешеді (ұсынған адам емес)",
        same_person="Басқа адам шешеді, оның аты керек.",
        answers={"accepted": "қабылданды: {who}, {day}", "refused": "қабылданбады: {who}, {day}"},
    ),
    "en": Proposing(
        title="Is this wrong?",
        value="The right flow, m³/s",
        value_help="Empty: no such figure stands here, it is not to be taken.",
        why="Why",
        who="Who you are",
        propose="Propose a correction",
        unfit="It takes a number like 10.6 or nothing, a reason and a name.",
        proposed="The proposal is on record. The table changes when another person accepts it.",
        known="There is such a proposal already.",
        send="It cannot be written from here. Send this line to whoever keeps corrections.csv:",
        heading="Proposed corrections",
        change="“{printed}” → {value} m³/s — {who}, {day}: {why}",
        drop="“{printed}” is not to be taken — {who}, {day}: {why}",
        accept="Accept",
        refuse="Refuse",
        second="Who decides (not who proposed it)",
        same_person="Another person decides, and has to be named.",
        answers={"accepted": "accepted: {who}, {day}", "refused": "refused: {who}, {day}"},
    ),
}
