"""What day it is where the reservoirs are.

What belongs here: Kazakhstan's one time zone, the same for the whole country since March 2024.
"""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

KAZAKHSTAN: Final = timezone(timedelta(hours=5))


def today() -> date:
    """Return the day it is in Kazakhstan."""
    return datetime.now(UTC).astimezone(KAZAKHSTAN).date()
