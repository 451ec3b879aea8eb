"""Every text we put on the screen, in Russian, Kazakh and English.

One module a topic, the three languages one below the other, so that a text is added, changed and
compared in one place; a language that lacks one does not type-check. Words in braces are filled in
by the caller. In Kazakh they never take an ending, for which one it would be depends on the word:
its sentences are built around «күні», «бойынша» and the colon.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.about import ABOUT, About
from monitor.labels.bulletins import BULLETINS, Bulletins
from monitor.labels.columns import COLUMNS
from monitor.labels.compare import COMPARE, Compare
from monitor.labels.controls import CONTROLS, Controls
from monitor.labels.files import FILES, Files
from monitor.labels.frame import FRAME, Frame
from monitor.labels.intake import INTAKE, Intake
from monitor.labels.languages import LANGUAGES, Language
from monitor.labels.proposing import PROPOSING, Proposing
from monitor.labels.quote import QUOTE, Quote
from monitor.labels.reading import READING, Reading
from monitor.labels.regions import REGIONS, Regions
from monitor.labels.reservoir import RESERVOIR, Reservoir
from monitor.labels.season import SEASON, Season
from monitor.labels.standing import STANDING, Standing
from monitor.labels.states import STATES, States
from monitor.labels.storage import STORAGE, Storage
from monitor.labels.table import TABLE, Table
from monitor.labels.writing import WRITING, Writing

__all__ = ["ALL_LABELS", "Labels"]


@dataclass(frozen=True)
class Labels:
    """All texts of one language."""

    language: Language
    writing: Writing
    frame: Frame
    controls: Controls
    states: States
    storage: Storage
    reading: Reading
    columns: Mapping[str, str]
    season: Season
    compare: Compare
    regions: Regions
    reservoir: Reservoir
    table: Table
    bulletins: Bulletins
    quote: Quote
    proposing: Proposing
    standing: Standing
    intake: Intake
    files: Files
    about: About


def _labels(language: Language) -> Labels:
    return Labels(
        language,
        writing=WRITING[language],
        frame=FRAME[language],
        controls=CONTROLS[language],
        states=STATES[language],
        storage=STORAGE[language],
        reading=READING[language],
        columns=COLUMNS[language],
        season=SEASON[language],
        compare=COMPARE[language],
        regions=REGIONS[language],
        reservoir=RESERVOIR[language],
        table=TABLE[language],
        bulletins=BULLETINS[language],
        quote=QUOTE[language],
        proposing=PROPOSING[language],
        standing=STANDING[language],
        intake=INTAKE[language],
        files=FILES[language],
        about=ABOUT[language],
    )


ALL_LABELS: Mapping[str, Labels] = {one: _labels(one) for one in LANGUAGES}
