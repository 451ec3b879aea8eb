"""The season page."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Season:
    """The texts of this topic in one language."""

    heading: str
    chart_alt: str
    sentence: str
    largest: str
    none: str
    default_choice: str
    too_many: str
    outside: str
    marks: str
    gap: str
    state_heading: str
    state_sentence: str
    movers_largest: str
    movers_sentence: str
    planned_heading: str
    planned_none: str


SEASON: dict[Language, Season] = {
    "ru": Season(
        heading="Расходы за сезон",
        chart_alt="Сбросы водохранилищ по датам сводок, м³/с",
        sentence="{reservoirs}, {figures} с {first} по {last}.",
        largest="Наибольший сброс: {name}, {value} ({day}).",
        none="За этот период у выбранных водохранилищ цифр сброса нет.",
        default_choice="Показаны водохранилища с наибольшими сбросами; выбор меняется выше.",
        too_many="На графике только первые {count} из выбранных: больше линий не различить. "
        "В таблице все.",
        outside="Вне выбранного периода осталось: {figures}.",
        marks="● прочитано в тексте сводки · ■ переписано со страницы по ссылке · "
        "○ □ около или одно число на несколько · △ свыше · ▽ до · ⊗ источники расходятся · "
        "◇ объявлено · × приток · пунктир: новее цифр нет",
        gap="Линия прервана там, где цифр нет дольше {days}.",
        state_heading="Положение на {day}",
        state_sentence="Цифра есть у {have} из {all}. Берётся последняя цифра на эту дату, "
        "не старше {days}.",
        movers_largest="Сильнее всего: {names}.",
        movers_sentence="С {day}: рост у {rises}, снижение у {falls}, без изменений у {same}.",
        planned_heading="Объявленные сбросы",
        planned_none="Объявленных заранее сбросов в таблице нет.",
    ),
    "kk": Season(
        heading="Маусымдағы су шығыны",
        chart_alt="Бюллетень күндері бойынша су қоймаларынан жіберілген су, м³/с",
        sentence="{reservoirs}, {figures}; кезең: {first} — {last}.",
        largest="Ең көп жіберілгені: {name}, {value} ({day}).",
        none="Таңдалған су қоймаларында бұл кезеңде жіберілген судың мәні жоқ.",
        default_choice="Суды ең көп жіберген су қоймалары көрсетілген; таңдауды жоғарыда "
        "өзгертіңіз.",
        too_many="Графикте таңдалғандардың алғашқы {count} ғана: одан көп сызықты ажырату қиын. "
        "Кестеде бәрі бар.",
        outside="Таңдалған кезеңнен тыс қалғаны: {figures}.",
        marks="● бюллетень мәтінінен оқылған · ■ сілтемедегі беттен көшірілген · "
        "○ □ шамамен немесе бірнешеуіне бір сан · △ астам · ▽ дейін · ⊗ дереккөздер келіспейді · "
        "◇ жарияланған · × құйылым · нүктелі сызық: жаңа мән жоқ",
        gap="Мән {days} ұзақ болмаған жерде сызық үзілген.",
        state_heading="{day} күнгі жағдай",
        state_sentence="Мәні бар су қоймалары: {have} (барлығы {all}). Осы күнгі соңғы мән "
        "алынады, {days} ескі емес.",
        movers_largest="Ең көп өзгергені: {names}.",
        movers_sentence="{day} күнінен бері: өскені {rises}, кемігені {falls}, өзгермегені {same}.",
        planned_heading="Жарияланған су жіберу",
        planned_none="Кестеде алдын ала жарияланған су жіберу жоқ.",
    ),
    "en": Season(
        heading="Flows over the season",
        chart_alt="Releases of reservoirs by day of bulletin, m³/s",
        sentence="{reservoirs}, {figures} from {first} to {last}.",
        largest="Largest release: {name}, {value} ({day}).",
        none="The chosen reservoirs have no figure of a release in this period.",
        default_choice="Shown are the reservoirs with the largest releases; choose others above.",
        too_many="The chart shows only the first {count} of those chosen: more lines cannot be "
        "told apart. The table has them all.",
        outside="Outside the chosen period: {figures}.",
        marks="● read in a bulletin's text · ■ copied from the cited page · "
        "○ □ about, or one number for several · △ over · ▽ up to · ⊗ sources differ · "
        "◇ announced · × inflow · dotted: no newer figure",
        gap="The line is broken where there is no figure for more than {days}.",
        state_heading="State on {day}",
        state_sentence="{have} of {all} have a figure: the latest by that date, "
        "no older than {days}.",
        movers_largest="Largest: {names}.",
        movers_sentence="Since {day}: {rises} rose, {falls} fell, {same} unchanged.",
        planned_heading="Announced releases",
        planned_none="There are no announced releases in the table.",
    ),
}
