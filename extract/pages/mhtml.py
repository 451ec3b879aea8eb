"""Pages saved as MHTML: one file with a page and everything in it, written like a mail.

What belongs here: finding the page in it. Pictures, styles and frames in it are left alone.
"""

import email
import email.policy
from dataclasses import dataclass
from email import errors
from email.message import EmailMessage
from pathlib import Path

from extract.pages.encoding import decode
from extract.pages.formats import refused

# What tells that bytes of the page are missing. Others are slips of whoever wrote the file.
_CUT_OFF = (
    errors.StartBoundaryNotFoundDefect,
    errors.InvalidBase64CharactersDefect,
    errors.InvalidBase64LengthDefect,
    errors.InvalidBase64PaddingDefect,
)


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The HTML of a page, and the address it was saved from, if the file gives one."""

    html: str
    address: str


def read_saved_page(raw: bytes, place: str | Path) -> SavedPage:
    """Return the page in an MHTML file.

    Raises
    ------
    FormatError
        If there is none, it is cut off, or its bytes are no text.
    """
    message = email.message_from_bytes(raw, policy=email.policy.default)
    pages = [one for one in message.walk() if one.get_content_type() == "text/html"]
    if not pages:
        raise refused("saved-page", place)
    content = pages[0].get_payload(decode=True)
    if not isinstance(content, bytes) or _is_cut_off(message, pages[0]):
        raise refused("saved-page", place)
    html = decode(content, place, pages[0].get_content_charset())
    return SavedPage(html, _address(message))


def _is_cut_off(message: EmailMessage, page: EmailMessage) -> bool:
    """Say whether bytes of the page are missing; of what comes behind it none are needed."""
    found = [*message.defects, *page.defects]
    if any(isinstance(one, _CUT_OFF) for one in found):
        return True
    unclosed = any(isinstance(one, errors.CloseBoundaryNotFoundDefect) for one in message.defects)
    return unclosed and page is list(message.walk())[-1]


def _address(message: EmailMessage) -> str:
    address = str(message.get("Snapshot-Content-Location", "")).strip()
    return address if address.startswith(("http://", "https://")) else ""
