"""The dashboard of this folder: ``streamlit run dashboard.py``."""

from pathlib import Path

from streamlit.starlette import App

from monitor.serving.door import APP, open_door

app = App(APP, routes=open_door(Path(__file__).parent / "data"))
