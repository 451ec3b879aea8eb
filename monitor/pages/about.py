"""What the program and its data are.

What belongs here: the order of the page; its words are ``monitor.labels.about``'s.
"""

import streamlit as st

from monitor.pages import inert
from monitor.pages.view import View


def show_about(view: View) -> None:
    """Show where the figures are from, how right they are, and what the words mean."""
    labels = view.labels.about
    for heading, text in labels.parts:
        st.header(heading)
        inert.write(text)
    st.header(labels.glossary_heading)
    for word, meaning in labels.glossary:
        inert.write(f"{word}: {meaning}")
