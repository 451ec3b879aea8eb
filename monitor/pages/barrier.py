"""Whether this visitor may change the archive.

What belongs here: asking ``monitor.permission`` about the request that opened the page.
"""

import os

import streamlit as st

from monitor.permission import SETTING, Barrier, why_not


def barrier_here() -> Barrier | None:
    """Say why this visitor may not add or correct anything; ``None`` if they may."""
    headers = {name: st.context.headers.get_all(name) for name in st.context.headers}
    return why_not(os.environ.get(SETTING), st.get_option("server.address"), headers)
