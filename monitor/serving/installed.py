"""The dashboard of an installed program; ``suqoima dashboard`` runs this.

What belongs here: nothing but the door, as ``dashboard.py`` of a checkout has it.
"""

from pathlib import Path

from streamlit.starlette import App

from monitor.serving.door import APP, open_door

app = App(APP, routes=open_door(Path("data")))
