"""What a page says at first sight, before anything is chosen.

What belongs here: laying the facts of ``monitor.glance`` out, so that they fit above the fold of a
desk's screen and of a phone.
"""

from monitor.glance import by_release, facts
from monitor.pages import inert
from monitor.pages.chosen import selected_rows, state_comparison
from monitor.pages.remembered import remember
from monitor.pages.view import View


def show_glance(view: View) -> None:
    """Show the state of the page's day at a glance."""
    comparison = state_comparison(view)
    rows = selected_rows(view, comparison)
    places, labels = view.places, view.labels
    releases = view.tables.releases
    told = remember(view, "facts", lambda: facts(comparison, rows, releases, places, labels))
    inert.write_facts(told)
    inert.write(remember(view, "by-release", lambda: by_release(rows, places, labels)))
