"""A chart on the page, and the way from a mark to its sentence.

What belongs here: the options every chart is shown with.
"""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from monitor.charts.drawing import Drawing, Finished
from monitor.charts.style import CONFIG
from monitor.pages.remembered import remember
from monitor.pages.view import View, change


def show_chart(
    view: View,
    draw: Callable[[], Drawing],
    key: str,
    description: str,
    figures: Mapping[str, tuple[str, ...]] | None = None,
) -> None:
    """Show a Plotly figure; a mark with ``customdata`` opens the sentences behind it.

    Parameters
    ----------
    view
        The view whose address a click changes.
    draw
        Makes a figure of ``monitor.charts``; called once for a version of the data and an
        address. The first item of a point's ``customdata`` is the key of its figure.
    key
        Stable name of the chart on its page.
    description
        What a screen reader says of it.
    figures
        What marks that stand for several figures lead to, by the first item of ``customdata``.
    """
    nonce = st.session_state.get("dismissed", 0)
    name = f"chart-{key}-{nonce}"

    def open_mark() -> None:
        points = st.session_state[name]["selection"]["points"]
        marks = [one for point in points if (one := _key(point.get("customdata")))][:1]
        if figures is not None:
            change(view, figure=tuple(key for one in marks for key in figures.get(one, ())))
        else:
            change(view, figure=tuple(marks))

    st.plotly_chart(
        remember(view, f"chart-{key}", lambda: Finished(draw())),
        width="stretch",
        key=name,
        on_select=open_mark,
        selection_mode="points",
        config=CONFIG,
        alt=description,
    )


def _key(customdata: Any) -> str:
    if isinstance(customdata, dict):
        customdata = list(customdata.values())
    return str(customdata[0]) if customdata else ""
