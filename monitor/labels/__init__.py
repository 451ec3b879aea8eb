"""Every text we put on the screen, in Russian, Kazakh and English."""

from collections.abc import Mapping

from monitor.labels.en import ENGLISH
from monitor.labels.fields import Labels
from monitor.labels.kk import KAZAKH
from monitor.labels.ru import RUSSIAN

ALL_LABELS: Mapping[str, Labels] = {"ru": RUSSIAN, "kk": KAZAKH, "en": ENGLISH}

__all__ = ["ALL_LABELS", "Labels"]
