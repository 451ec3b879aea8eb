"""The widgets that choose what is shown.

What belongs here: widgets whose value is a field of the address. Each is set from the address
before it is drawn and writes to the address when it is changed.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from extract.tables.hostile import for_screen
from monitor.labels.wording import counted, day
from monitor.pages.view import View, change

UNSET = ""
"""The option that leaves a field of the address empty: a list cannot offer ``None``."""

KEEP_DAYS_OFFERED = (0, 1, 2, 3, 5, 7, 14, 30)
_NOTHING = object()


def in_row(*controls: Callable[[], None]) -> None:
    """Show controls side by side; on a narrow screen Streamlit puts them one below the other."""
    for column, control in zip(st.columns(len(controls)), controls, strict=True):
        with column:
            control()


def choose_word(
    view: View, field: str, label: str, options: Sequence[str], words: Mapping[str, str]
) -> None:
    """Show a list of words of which one is chosen, as it stands in the address."""
    value = getattr(view.selection, field)
    choose_one(view, field, label, options, value, words=words.__getitem__)


def choose_one(
    view: View,
    field: str,
    label: str,
    options: Sequence[Any],
    value: Any,
    *,
    words: Callable[[Any], str],
    explanation: str | None = None,
) -> None:
    """Show a list of which one is chosen; ``value`` stands even if the options lack it.

    ``words`` are our own, and shown as they are.
    """
    key = f"choose-{field}"
    offered = list(options) if value in options else [value, *options]
    if st.session_state.get(key, _NOTHING) != value:
        st.session_state[key] = value
    st.selectbox(
        label,
        offered,
        key=key,
        format_func=words,
        on_change=_apply,
        args=(view, field),
        help=explanation,
    )


def choose_several(
    view: View, field: str, label: str, options: Sequence[str], words: Callable[[str], str]
) -> None:
    """Show a list of which any number is chosen; none means all."""
    key = f"choose-{field}"
    value = list(getattr(view.selection, field))
    if list(st.session_state.get(key, [])) != value or key not in st.session_state:
        st.session_state[key] = value
    st.multiselect(
        label,
        options,
        key=key,
        format_func=lambda one: for_screen(words(one)),
        on_change=_apply,
        args=(view, field),
        placeholder=view.labels.controls.placeholder,
    )


def choose_day(view: View, field: str, label: str, value: date) -> None:
    """Choose among the days of the bulletins, the latest first."""
    days = _named_days(view.tables.version, view.labels.language, view)

    def words(one: date) -> str:
        silent = view.labels.controls.no_bulletin_that_day
        return days[one] if one in days else silent.format(day=day(one, view.labels))

    choose_one(view, field, label, tuple(days), value, words=words)


@st.cache_resource(max_entries=6, show_spinner=False)
def _named_days(version: str, language: str, _view: View) -> dict[date, str]:
    """Return the days of the bulletins in words, the latest first."""
    return {one: day(one, _view.labels) for one in _view.tables.bulletin_days[::-1]}


def choose_keep_days(view: View) -> None:
    """Choose how old a figure may be and still stand for a day."""
    labels = view.labels

    def words(count: int) -> str:
        return counted(count, labels.writing.days) if count else labels.controls.only_this_day

    choose_one(
        view, "k", labels.controls.keep_days, KEEP_DAYS_OFFERED, view.selection.k, words=words,
        explanation=labels.controls.keep_days_help,
    )  # fmt: skip


def choose_pair(view: View, a: date, b: date, *more: Callable[[], None]) -> None:
    """Choose two days, and what a page adds to that in one row."""
    words = view.labels.controls
    in_row(
        lambda: choose_day(view, "a", words.first_day, a),
        lambda: choose_day(view, "b", words.second_day, b),
        *more,
    )


def choose_places(view: View) -> None:
    """Choose regions and reservoirs, in the order of the bulletins."""
    words = view.labels.controls
    regions, names = _offered(view.tables.version, view.labels.language, view)
    in_row(
        lambda: choose_several(
            view, "region", words.regions, list(regions), regions.__getitem__
        ),
        lambda: choose_several(view, "r", words.reservoirs, list(names), names.__getitem__),
    )  # fmt: skip


@st.cache_resource(max_entries=6, show_spinner=False)
def _offered(version: str, language: str, _view: View) -> tuple[dict[str, str], dict[str, str]]:
    """Return what regions and reservoirs are called in their lists.

    A reservoir is found by its name in any of the languages, namesakes stand with their region.
    """
    places = _view.places
    rows = places.in_order(_view.tables.reservoirs.set_index("reservoir_id"))
    regions = {
        one: places.region(one, text)
        for one, text in zip(rows["region_id"], rows["region"], strict=True)
    }
    names = {str(one): places.spellings(str(one), text) for one, text in rows["reservoir"].items()}
    often = Counter(names.values())
    for one, region in rows["region_id"].items():
        if often[names[str(one)]] > 1:
            names[str(one)] += f" ({regions[region]})"
    return regions, names


def _apply(view: View, field: str) -> None:
    value = st.session_state[f"choose-{field}"]
    if value == UNSET:
        value = None
    change(view, **{field: tuple(value) if isinstance(value, list) else value})


_MOST_NAMED = 3


def chosen_words(view: View, *more: str) -> str:
    """Say what is chosen, as the button in front of the choices says it."""
    chosen, places = view.selection, view.places
    named = [
        *(places.region(one, one) for one in chosen.region),
        *(places.short(one, one) for one in chosen.r),
    ]
    where = ", ".join(named[:_MOST_NAMED]) + (" …" if len(named) > _MOST_NAMED else "")
    # Names of the gazetteer and ids made of Latin letters alone: there is no markup in them.
    said = (where or view.labels.controls.placeholder, *more)
    return f"{view.labels.controls.choices}: {' · '.join(said)}"
