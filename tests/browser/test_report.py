"""The report as a printer gets it."""

import re
from datetime import date, datetime

import pytest
from playwright.sync_api import Browser

from monitor.labels import ALL_LABELS
from monitor.labels.languages import LANGUAGES
from monitor.origin import Origin, cited_figures
from monitor.places import load_places
from monitor.report import comparison_report
from monitor.sheets import comparison_sheet
from monitor.tables import load_tables
from tests.monitor.builders import DATA
from tests.monitor.test_compare import compared


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_bulletins_fit_on_one_page(chromium: Browser, language: str) -> None:
    labels, places, tables = ALL_LABELS[language], load_places(language), load_tables(DATA)
    comparison = compared(tables, date(2025, 3, 20), date(2025, 4, 13))
    sheet = comparison_sheet(comparison, comparison.rows, places, labels)
    keys = [key for row in sheet.figures for key in row]
    cited = cited_figures(tables, keys, places, labels)
    origin = Origin("20.03", labels.compare.rule, "http://127.0.0.1/" + "x" * 80, "abc", cited)
    report = comparison_report(
        comparison, comparison.rows, origin, datetime(2025, 4, 13), places=places, labels=labels
    )
    page = chromium.new_page()
    try:
        page.set_content(report.decode())
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    finally:
        page.close()
