"""The files people take away, and what stands inside them about their origin."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Files:
    """The texts of this topic in one language."""

    excel: str
    plain: str
    workbook: str
    report: str
    sources: str
    shows: str
    rule: str
    address: str
    version: str
    unit: str
    credit_name: str
    credit: str
    stamp: str
    movers: str
    movers_none: str
    values: str
    source_numbers: str


FILES: dict[Language, Files] = {
    "ru": Files(
        excel="CSV для Excel",
        plain="CSV простой",
        workbook="Excel с источниками",
        report="Справка для печати",
        sources="Источники",
        shows="Что в файле",
        rule="Как выбраны цифры",
        address="Адрес этого вида",
        version="Версия данных",
        unit="Единица",
        credit_name="Кого указывать",
        credit="Министерство водных ресурсов и ирригации Республики Казахстан",
        stamp="Составлено {day}, {time} по времени Астаны",
        movers="Сильнее всего изменились",
        movers_none="Ни у одного водохранилища сброс не изменился.",
        values="Все значения, м³/с",
        source_numbers="Источник",
    ),
    "kk": Files(
        excel="Excel үшін CSV",
        plain="қарапайым CSV",
        workbook="Дереккөздері бар Excel",
        report="Басып шығаруға анықтама",
        sources="Дереккөздер",
        shows="Файлда не бар",
        rule="Мәндер қалай таңдалған",
        address="Осы көріністің мекенжайы",
        version="Деректер нұсқасы",
        unit="Өлшем бірлігі",
        credit_name="Кімге сілтеме жасалады",
        credit="Қазақстан Республикасының Су ресурстары және ирригация министрлігі",
        stamp="Жасалған уақыты: {day}, {time} (Астана уақыты)",
        movers="Ең көп өзгергендері",
        movers_none="Бірде-бір су қоймасынан жіберілетін су өзгермеген.",
        values="Барлық мәндер, м³/с",
        source_numbers="Дереккөз",
    ),
    "en": Files(
        excel="CSV for Excel",
        plain="plain CSV",
        workbook="Excel with sources",
        report="Report to print",
        sources="Sources",
        shows="What the file shows",
        rule="How figures were chosen",
        address="Address of this view",
        version="Data version",
        unit="Unit",
        credit_name="Credit",
        credit="Ministry of Water Resources and Irrigation of the Republic of Kazakhstan",
        stamp="Made on {day}, {time} Astana time",
        movers="Moved most",
        movers_none="No reservoir's release has changed.",
        values="All values, m³/s",
        source_numbers="Source",
    ),
}
