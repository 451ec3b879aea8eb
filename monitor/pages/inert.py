"""Text with parts from bulletins, put on the page as nothing but text.

What belongs here: the one place of the program that makes HTML, and it escapes everything it is
given. Streamlit's markdown would run formulas, links and colours that a bulletin may hold.
"""

from collections.abc import Iterable

import streamlit as st

from extract.tables.hostile import for_html
from monitor.glance import Fact
from monitor.labels import Labels
from monitor.marks import Piece

_SMALL = "font-size:0.875rem;opacity:0.85;"
_WRAP = "margin:0;overflow-wrap:anywhere;"
_FACTS = (
    "display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:0.5rem 1rem;"
    "margin:0;padding:0;"
)
_FACT = "border-left:3px solid #0072B2;padding-left:0.75rem;"
_STYLE = """
.stPlotlyChart .main-svg text:not(.hoverlayer text) {
  fill: currentColor !important; fill-opacity: 1 !important;
}
.stMainBlockContainer { padding-top: 3.5rem; }
.stMainBlockContainer h2 { font-size: 1.5rem; padding: 0.25rem 0; }
.stPageLink a:focus-visible { outline: 2px solid currentColor; }
"""
_MARKS = {
    "read": "color:inherit;background:rgba(0,135,95,0.25);border-bottom:2px solid;",
    "skipped": "color:inherit;background:rgba(128,128,128,0.2);border-bottom:2px dashed;",
    "remark": "color:inherit;background:none;border-bottom:2px dotted;",
}


def write_style() -> None:
    """Let the text of charts take the colour of the text around them, in either theme."""
    st.html(f"<style>{_STYLE}</style>")


def write(text: str, *, small: bool = False, strong: bool = False) -> None:
    """Write a paragraph of plain text."""
    style = _WRAP + (_SMALL if small else "") + ("font-weight:600;" if strong else "")
    st.html(f'<p style="{style}">{for_html(text)}</p>')


def write_heading(text: str) -> None:
    """Write a heading of plain text, of the rank of a page's parts."""
    st.html(f'<h2 style="{_WRAP}">{for_html(text)}</h2>')


def write_facts(facts: Iterable[Fact]) -> None:
    """Write facts beside each other, as many in a row as there is room for."""
    shown = "".join(
        f'<div style="{_FACT}"><dt style="{_WRAP}{_SMALL}">{for_html(one.about)}</dt>'
        f'<dd style="{_WRAP}"><strong style="font-size:1.25rem;">{for_html(one.what)}</strong><br>'
        f'<span style="{_SMALL}">{for_html(one.beside)}</span></dd></div>'
        for one in facts
    )
    st.html(f'<dl style="{_FACTS}">{shown}</dl>')


def write_address(address: str) -> None:
    """Write an address of this server as a link, to open or to copy."""
    shown = for_html(address)
    st.html(f'<p style="{_WRAP}"><a href="{shown}" style="color:inherit;">{shown}</a></p>')


def write_pieces(pieces: Iterable[Piece], labels: Labels) -> None:
    """Write a bulletin's text with its marks; the reason stands behind a skipped figure."""
    shown = "".join(_piece(one, labels) for one in pieces)
    st.html(f'<p style="{_WRAP}white-space:pre-wrap;">{shown}</p>')


def write_legend(labels: Labels) -> None:
    """Write what the marks mean, each in its own mark."""
    words = {
        "read": labels.bulletins.mark_read,
        "skipped": labels.bulletins.mark_skipped,
        "remark": labels.bulletins.mark_remark,
    }
    shown = " · ".join(
        f'<mark style="{_MARKS[kind]}">{for_html(word)}</mark>' for kind, word in words.items()
    )
    st.html(f'<p style="{_WRAP}{_SMALL}">{for_html(labels.bulletins.legend)} {shown}</p>')


def _piece(piece: Piece, labels: Labels) -> str:
    text = for_html(piece.text)
    if piece.mark is None:
        return text
    word = labels.reading.reasons.get(piece.mark.word, piece.mark.word)
    reason = f" <small>[{for_html(word)}]</small>" if word else ""
    return f'<mark style="{_MARKS[piece.mark.kind]}">{text}{reason}</mark>'
