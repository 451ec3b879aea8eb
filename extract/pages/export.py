"""From the JSON that Telegram exports to the posts in it.

What belongs here: the fields of an export. Everything in it is hostile: any of them may be missing
or of another type.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from extract.pages.days import day_in_astana
from extract.pages.formats import refused
from extract.pages.pieces import Piece
from extract.pages.tidy import tidy

_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def export_pieces(source: str, place: str | Path) -> list[Piece]:
    """Return the posts of an export, each with its own day.

    Raises
    ------
    FormatError
        If the text is other JSON, or no whole JSON.
    """
    try:
        content = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise refused("json", place) from error
    channels = list(_channels(content))
    if not channels:
        raise refused("json", place)
    return [post for messages in channels for one in messages for post in _post(one)]


def _channels(content: object) -> Iterator[list[object]]:
    """Return the messages of each channel: one is exported alone, or all there are."""
    if not isinstance(content, dict):
        return
    messages, chats = content.get("messages"), content.get("chats")
    if isinstance(messages, list):
        yield messages
    elif isinstance(chats, dict) and isinstance(chats.get("list"), list):
        for one in chats["list"]:
            yield from _channels(one)


def _post(message: object) -> Iterator[Piece]:
    if not isinstance(message, dict) or message.get("type") != "message":
        return
    text = _text(message.get("text"))
    if text.strip():
        yield Piece(tidy(_NO_TEXT.sub("\ufffd", text)), _day(message), post=True)


def _text(value: object) -> str:
    """Return a text that is a string, or a list of strings and of pieces with a look."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _text(value.get("text")) if value.get("type") != "strikethrough" else ""
    return "".join(map(_text, value)) if isinstance(value, list) else ""


def _day(message: dict[str, object]) -> date | None:
    """Return the day of a post: by its moment, or else as whoever exported it saw it."""
    try:
        return day_in_astana(_moment(message))
    except (ValueError, OverflowError, OSError):
        return None


def _moment(message: dict[str, object]) -> datetime:
    seconds = str(message.get("date_unixtime", ""))
    if seconds.isascii() and seconds.isdigit():
        return datetime.fromtimestamp(int(seconds), UTC)
    return datetime.fromisoformat(str(message.get("date", "")))
