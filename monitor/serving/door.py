"""The way in: which folder is served, and what stands beside the pages.

What belongs here: what ``dashboard.py`` of a checkout and the installed command share.
"""

import os
from pathlib import Path
from typing import Final

from starlette.routing import Route

from monitor.pages.view import FOLDER_VARIABLE
from monitor.serving.addresses import addresses

APP: Final = Path(__file__).with_name("app.py")
"""The script Streamlit runs."""


def open_door(default_folder: Path) -> list[Route]:
    """Settle the folder of data and return the routes that stand beside the pages.

    Parameters
    ----------
    default_folder
        What is served unless ``SUQOIMA_DATA`` names another.
    """
    folder = os.environ.setdefault(FOLDER_VARIABLE, str(default_folder))
    return addresses(Path(folder))
