"""The page of two days side by side."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Compare:
    """The texts of this topic in one language."""

    heading: str
    rule: str
    sentence: str
    disputed: str
    between: str
    largest_rise: str
    largest_fall: str
    none: str
    chart_alt: str
    legend: str
    only_heading: str
    only_sentence: str
    all_both: str
    same_day: str
    table_heading: str
    not_bulletin_day: str


COMPARE: dict[Language, Compare] = {
    "ru": Compare(
        heading="{a} и {b}",
        rule="Для каждой даты берётся последняя цифра на неё, не старше {days}; собственная "
        "дата цифры стоит в строке.",
        sentence="Всего {all}, в обе даты цифра есть у {both}: рост у {rises}, снижение у {falls}, "
        "без изменений у {same}.",
        disputed="Среди них разниц, в которых источники расходятся (⊗): {count}.",
        between="Между датами выходили за оба значения: {names}.",
        largest_rise="Вырос больше всех, м³/с: {name}, {a} → {b}: {change}.",
        largest_fall="Снизился больше всех, м³/с: {name}, {a} → {b}: {change}.",
        none="Нет водохранилищ, у которых цифра есть в обе даты.",
        chart_alt="Сбросы в две даты и разница между ними, м³/с",
        legend="○ {a} · ▶ рост, ◀ снижение, ● без изменений или есть только {b} · "
        "с точкой: около или одно число на несколько · △ свыше · ▽ до · ○—○ от и до · "
        "⊗ источники расходятся. Шкала логарифмическая.",
        only_heading="Цифра только в одну из дат",
        only_sentence="{missing_day} — {why}; {present_day} было: {names}.",
        all_both="Все показанные водохранилища есть в обеих датах.",
        same_day="Обе даты одинаковы: сравнивать нечего. Выберите другую дату.",
        table_heading="Те же строки таблицей",
        not_bulletin_day="{day}: сводки за этот день нет; берётся значение не старше выбранного "
        "срока.",
    ),
    "kk": Compare(
        heading="{a} және {b}",
        rule="Әр күн үшін сол күнгі соңғы мән алынады, {days} ескі емес; мәннің өз күні жолда "
        "тұрады.",
        sentence="Екі күнде де мәні бар су қоймалары: {both} (барлығы {all}). Өскені {rises}, "
        "кемігені {falls}, өзгермегені {same}.",
        disputed="Олардың ішінде дереккөздері келіспейтін (⊗) айырма: {count}.",
        between="Екі күн аралығында екі мәннен де асып не кеміп кеткендері: {names}.",
        largest_rise="Ең көп өскені, м³/с: {name}, {a} → {b}: {change}.",
        largest_fall="Ең көп кемігені, м³/с: {name}, {a} → {b}: {change}.",
        none="Екі күнде де мәні бар су қоймасы жоқ.",
        chart_alt="Екі күнде жіберілген су және олардың айырмасы, м³/с",
        legend="○ {a} · ▶ өсу, ◀ кему, ● өзгеріссіз немесе тек {b} · "
        "нүктелі белгі: шамамен немесе бірнешеуіне бір сан · △ астам · ▽ дейін · ○—○ аралық · "
        "⊗ дереккөздер келіспейді. Шкала логарифмдік.",
        only_heading="Мән тек бір күнде бар",
        only_sentence="{missing_day} — {why}; {present_day} болғаны: {names}.",
        all_both="Көрсетілген су қоймаларының бәрінде екі күннің де мәні бар.",
        same_day="Екі күн бірдей: салыстыратын ештеңе жоқ. Басқа күнді таңдаңыз.",
        table_heading="Сол жолдар кесте түрінде",
        not_bulletin_day="{day}: бұл күннің бюллетені жоқ; таңдалған мерзімнен ескі емес мән "
        "алынады.",
    ),
    "en": Compare(
        heading="{a} and {b}",
        rule="For each date the latest figure by then counts, no older than {days}; its own "
        "date stands in the row.",
        sentence="{both} of {all} have a figure on both dates: {rises} rose, {falls} fell, "
        "{same} unchanged.",
        disputed="Of these differences, sources differ (⊗) on {count}.",
        between="Between the dates these went beyond both values: {names}.",
        largest_rise="Largest rise, m³/s: {name}, {a} → {b}: {change}.",
        largest_fall="Largest fall, m³/s: {name}, {a} → {b}: {change}.",
        none="No reservoir has a figure on both dates.",
        chart_alt="Releases on two dates and the difference between them, m³/s",
        legend="○ {a} · ▶ rise, ◀ fall, ● unchanged or only {b} · with a dot: "
        "about, or one number for several · △ over · ▽ up to · ○—○ range · ⊗ sources differ. "
        "Logarithmic scale.",
        only_heading="A figure on one date only",
        only_sentence="{missing_day} — {why}; {present_day} had: {names}.",
        all_both="All reservoirs shown have a figure on both dates.",
        same_day="Both dates are the same: there is nothing to compare. Choose another one.",
        table_heading="The same rows as a table",
        not_bulletin_day="{day}: there is no bulletin of that day; a figure no older than chosen "
        "stands for it.",
    ),
}
