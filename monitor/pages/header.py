"""The frame around every page: name, links, language, age of the data, what the address lacked.

What belongs here: what all pages show above and below their own content.
"""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st
from streamlit.navigation.page import Page

from extract.errors import SuqoimaError
from extract.fetch.memory import FOLDER, last_attempt
from extract.tables.hostile import shortened
from monitor.address import FIRST_DAY, LAST_DAY, Problem, unused_filters, write_address
from monitor.labels import ALL_LABELS, Labels
from monitor.labels.languages import LANGUAGES
from monitor.labels.wording import counted, day
from monitor.packaged import is_packaged
from monitor.pages import inert
from monitor.pages.chosen import latest_pair
from monitor.pages.link import PAGES, view_link
from monitor.pages.view import View, change, is_outdated
from monitor.today import KAZAKHSTAN, today

_MOST_PROBLEMS = 20
"""As many as somebody reads; a hostile address may have thousands."""
_LONGEST_VALUE = 80
_LOOKED_EVERY_S = 30.0
_FILTERS_USED = {
    "season": ("r", "region"),
    "compare": ("r", "region"),
    "regions": (),
    "fill": ("r", "region"),
    "reservoir": (),
    "table": ("r", "region", "measure", "since", "until"),
    "bulletins": (),
    "about": (),
}


def show_header(view: View, pages: Mapping[str, Page], current: str) -> None:
    """Show the name of the app, the way to its pages and the age of its data."""
    labels = view.labels
    name, language = st.columns([4, 1], vertical_alignment="center")
    name.html(f'<h1 style="font-size:1.5rem;margin:0;padding:0;">{labels.frame.app_title}</h1>')
    with language:
        _choose_language(view)
    chosen = replace(view.selection, figure=(), lang=labels.language, v=view.tables.version)
    parameters = write_address(chosen)
    with st.container(horizontal=True, gap="small"):
        for page in PAGES:
            st.page_link(pages[page], label=labels.frame.pages[page], query_params=parameters)
    if is_packaged(view.folder):
        inert.write("⚠ " + labels.frame.packaged)
    _show_age(view)
    _show_newer(view)
    _show_failed_fetch(view)
    _show_problems(view, current)


def show_footer(view: View, page: str) -> None:
    """Show where the data is from and the address of exactly this view."""
    labels = view.labels
    st.divider()
    with st.expander(labels.frame.link_title):
        inert.write_address(view_link(view, page))
        inert.write(labels.frame.link_hint, small=True)
    inert.write(labels.frame.footer.format(version=view.tables.version), small=True)


def _choose_language(view: View) -> None:
    key = "choose-lang"
    if st.session_state.get(key) != view.labels.language:
        st.session_state[key] = view.labels.language
    st.selectbox(
        view.labels.frame.language_choice,
        LANGUAGES,
        key=key,
        format_func=lambda one: ALL_LABELS[one].writing.language_name,
        on_change=lambda: change(view, lang=st.session_state[key]),
        label_visibility="collapsed",
    )


def _show_age(view: View) -> None:
    labels, days = view.labels, view.tables.bulletin_days
    if not days:
        st.warning(labels.frame.empty)
        return
    whole, latest = latest_pair(view.tables)[1], days[-1]
    age = (today() - whole).days
    if age <= view.selection.k:
        said = labels.frame.latest_today.format(day=day(whole, labels))
    else:
        words = counted(age, labels.writing.days)
        said = "⚠ " + labels.frame.latest_old.format(day=day(whole, labels), age=words)
    later = labels.frame.later_figures.format(day=day(latest, labels)) if latest > whole else ""
    inert.write(f"{said} {later}".strip())


@st.fragment(run_every=_LOOKED_EVERY_S)
def _show_newer(view: View) -> None:
    """Say that the tables were written anew while somebody looks: what is shown stays as it is."""
    if is_outdated(view) and st.button(
        view.labels.frame.newer, key="newer", icon=":material/refresh:", type="primary"
    ):
        st.rerun()


def _show_failed_fetch(view: View) -> None:
    try:
        last = last_attempt(view.folder / FOLDER)
    except SuqoimaError:
        return  # a fetch names its broken file itself; the figures stand without it
    if last is not None and last.failed:
        when = last.at.astimezone(KAZAKHSTAN).date()
        inert.write("⚠ " + view.labels.frame.fetch_failed.format(day=day(when, view.labels)))


def _show_problems(view: View, page: str) -> None:
    problems = view.problems + unused_filters(view.selection, _FILTERS_USED[page])
    if not problems:
        return
    labels = view.labels
    with st.container(border=True):
        inert.write("⚠ " + labels.frame.problems_title)
        for problem in problems[:_MOST_PROBLEMS]:
            inert.write(problem_words(problem, labels))
        if len(problems) > _MOST_PROBLEMS:
            more = len(problems) - _MOST_PROBLEMS
            inert.write(labels.frame.problems_more.format(count=more))


def problem_words(problem: Problem, labels: Labels) -> str:
    """Say what of the address was not used, cut where it is longer than anybody reads."""
    return labels.frame.problems[problem.kind].format(
        parameter=shortened(problem.parameter, _LONGEST_VALUE),
        value=shortened(problem.value, _LONGEST_VALUE),
        first=FIRST_DAY.year,
        last=LAST_DAY.year,
    )
