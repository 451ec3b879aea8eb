"""The season page."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Season:
    """The texts of this topic in one language."""

    heading: str
    have: str
    have_of: str
    oldest: str
    all_of_day: str
    moved: str
    most: str
    changed_most: str
    same: str
    alone: str
    since: str
    rising: str
    falling: str
    nothing_moved: str
    in_order: str
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
    state_table: str
    state_sentence: str
    movers_largest: str
    movers_sentence: str
    planned_heading: str
    planned_none: str
    heat_alt: str
    heat_marks: str
    thinned: str
    panels_alt: str
    panels_axis: str
    country_alt: str
    country_marks: str
    country_absent: str
    country_credit: str
    movers_heading: str
    movers_passed: str
    movers_none: str
    conflicts_heading: str
    conflicts_rule: str
    thinned_highest: str


SEASON: dict[Language, Season] = {
    "ru": Season(
        heading="Расходы за сезон",
        have="С цифрой на {day}",
        have_of="{have} из {all}",
        oldest="самой старой {days}",
        all_of_day="все за этот день",
        moved="Выросли и снизились с {day}",
        most="Больше всех сбрасывает",
        changed_most="Сильнее всего изменилось",
        same="без изменений {same}",
        alone=", сравнить не с чем {alone}",
        since="с {day}",
        rising="рос с {day}",
        falling="снижался с {day}",
        nothing_moved="ничего",
        in_order="По величине сброса, м³/с: {names}.",
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
        state_table="По водохранилищам на {day}",
        state_sentence="Всего {all}, цифра есть у {have}. Берётся последняя цифра на эту дату, "
        "не старше {days}.",
        movers_largest="Сильнее всего: {names}.",
        movers_sentence="С {day}: рост у {rises}, снижение у {falls}, без изменений у {same}.",
        planned_heading="Объявленные сбросы",
        planned_none="Объявленных заранее сбросов в таблице нет.",
        heat_alt="Сбросы водохранилищ по дням: чем светлее квадрат, тем больше расход",
        heat_marks="■ точное число: чем светлее, тем больше (логарифмическая шкала) · □ ноль · ◆ "
        "около, граница, диапазон или одно число на несколько · ⊠ источники расходятся · точка: "
        "в сводке этого дня цифры нет",
        thinned="Точек больше, чем видно на экране: показаны наименьшее и наибольшее за каждые "
        "{days}, в таблице есть все.",
        panels_alt="Сбросы по областям, у всех одна ось, м³/с",
        panels_axis="У всех областей одна и та же ось: от {low} до {high} м³/с.",
        country_alt="Водохранилища по координатам: положение на {day}",
        country_marks="Положение на {day}: чем больше знак, тем больше сброс. ▲ рост и ▼ "
        "снижение с {before}, ● без изменений или не с чем сравнить, × цифры нет.",
        country_absent="Координат нет: {names}.",
        country_credit="Координаты: © участники OpenStreetMap, ODbL. Граница, реки, озёра: "
        "Natural Earth.",
        movers_heading="Что изменилось с {day}",
        movers_passed="Показано {shown} из {moved} изменившихся.",
        movers_none="Изменений крупнее выбранного порога нет.",
        conflicts_heading="Источники расходятся",
        conflicts_rule="Для дня стоит одна цифра, остальные рядом. Выбирается более поздний час, "
        "затем страница самого министерства, затем более поздняя публикация, затем точное число.",
        thinned_highest="Дней больше, чем видно на экране: показана наибольшая цифра за каждые "
        "{days}, в таблице есть все.",
    ),
    "kk": Season(
        heading="Маусымдағы су шығыны",
        have="{day} күнгі мәні бар",
        have_of="{all} ішінен {have}",
        oldest="ең ескісіне {days}",
        all_of_day="бәрі осы күнгі",
        moved="{day} күнінен бері өсті және азайды",
        most="Ең көп жіберіп тұрған",
        changed_most="Ең көп өзгерген",
        same="өзгеріссіз {same}",
        alone=", салыстыратыны жоқ {alone}",
        since="{day} күнінен бері",
        rising="{day} бері өсті",
        falling="{day} бері азайды",
        nothing_moved="ештеңе",
        in_order="Жіберу көлемі бойынша, м³/с: {names}.",
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
        state_table="Су қоймалары бойынша, {day}",
        state_sentence="Мәні бар су қоймалары: {have} (барлығы {all}). Осы күнгі соңғы мән "
        "алынады, {days} ескі емес.",
        movers_largest="Ең көп өзгергені: {names}.",
        movers_sentence="{day} күнінен бері: өскені {rises}, кемігені {falls}, өзгермегені {same}.",
        planned_heading="Жарияланған су жіберу",
        planned_none="Кестеде алдын ала жарияланған су жіберу жоқ.",
        heat_alt="Су қоймаларынан күн сайын жіберілген су: шаршы неғұрлым ашық болса, шығын "
        "соғұрлым көп",
        heat_marks="■ нақты сан: неғұрлым ашық болса, соғұрлым көп (логарифмдік шкала) · □ нөл · "
        "◆ шамамен, шек, аралық немесе бірнешеуіне бір сан · ⊠ дереккөздер келіспейді · нүкте: "
        "сол күнгі бюллетеньде мән жоқ",
        thinned="Нүкте экранға сыйғаннан көп: әр {days} ішіндегі ең азы мен ең көбі көрсетілген, "
        "кестеде бәрі бар.",
        panels_alt="Облыстар бойынша жіберілген су, осі бәріне ортақ, м³/с",
        panels_axis="Барлық облыстың осі бірдей: {low} — {high} м³/с.",
        country_alt="Су қоймалары координаттары бойынша: {day} күнгі жағдай",
        country_marks="{day} күнгі жағдай: белгі неғұрлым үлкен болса, жіберілген су соғұрлым "
        "көп. {before} күнінен бері: ▲ өсу, ▼ кему, ● өзгеріссіз немесе салыстыратын мән жоқ, × "
        "мән жоқ.",
        country_absent="Координаттары жоқ: {names}.",
        country_credit="Координаттар: © OpenStreetMap қатысушылары, ODbL. Шекара, өзен-көл: "
        "Natural Earth.",
        movers_heading="{day} күнінен бері не өзгерді",
        movers_passed="Өзгергендердің саны {moved}, көрсетілгені {shown}.",
        movers_none="Таңдалған шектен үлкен өзгеріс жоқ.",
        conflicts_heading="Дереккөздер келіспейді",
        conflicts_rule="Бір күнге бір мән алынады, қалғандары қасында тұрады. Алдымен кейінгі "
        "сағат, одан кейін министрліктің өз беті, содан соң кейінгі жарияланым, соңында нақты "
        "сан таңдалады.",
        thinned_highest="Күндер экранға сыйғаннан көп: әр {days} ішіндегі ең үлкен мән "
        "көрсетілген, кестеде бәрі бар.",
    ),
    "en": Season(
        heading="Flows over the season",
        have="With a figure on {day}",
        have_of="{have} of {all}",
        oldest="the oldest is {days} old",
        all_of_day="all of this day",
        moved="Rose and fell since {day}",
        most="Releases most",
        changed_most="Changed most",
        same="unchanged {same}",
        alone=", nothing to compare {alone}",
        since="since {day}",
        rising="up since {day}",
        falling="down since {day}",
        nothing_moved="nothing",
        in_order="By release, m³/s: {names}.",
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
        state_table="By reservoir on {day}",
        state_sentence="{have} of {all} have a figure: the latest by that date, "
        "no older than {days}.",
        movers_largest="Largest: {names}.",
        movers_sentence="Since {day}: {rises} rose, {falls} fell, {same} unchanged.",
        planned_heading="Announced releases",
        planned_none="There are no announced releases in the table.",
        heat_alt="Releases of reservoirs by day: the lighter the square, the larger the release",
        heat_marks="■ exact number: the lighter, the larger (logarithmic scale) · □ zero · ◆ "
        "about, bound, range, or one number for several · ⊠ sources differ · dot: no figure in "
        "that day's bulletin",
        thinned="There are more points than a screen can show: drawn are the lowest and highest "
        "of every {days}; the table has them all.",
        panels_alt="Releases by region, all on one axis, m³/s",
        panels_axis="All regions share one axis, from {low} to {high} m³/s.",
        country_alt="Reservoirs by their coordinates: state on {day}",
        country_marks="State on {day}: the larger the mark, the larger the release. Since "
        "{before}: ▲ rise, ▼ fall, ● unchanged or nothing to compare with, × no figure.",
        country_absent="Without coordinates: {names}.",
        country_credit="Coordinates: © OpenStreetMap contributors, ODbL. Border, rivers, lakes: "
        "Natural Earth.",
        movers_heading="What changed since {day}",
        movers_passed="{shown} of the {moved} that changed are shown.",
        movers_none="No change is larger than the chosen threshold.",
        conflicts_heading="Sources differ",
        conflicts_rule="One figure stands for the day, the others beside it. Chosen is the later "
        "hour, then the ministry's own page, then the later publication, then the exact number.",
        thinned_highest="There are more days than a screen can show: drawn is the highest figure "
        "of every {days}; the table has them all.",
    ),
}
