"""A whole fetch: walk the news, keep what says something, remember how far it came.

What belongs here: where a walk begins and ends, and what is kept. How the site is asked, and where
documents are kept, is not known here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

from extract.archive import Provenance
from extract.archive.apart import read_apart
from extract.errors import DocumentError, FetchError, SuqoimaError
from extract.fetch.govkz import GovKz, NotAllowedError, TooMuchError
from extract.fetch.item import SUFFIX, Item, item_document, read_item
from extract.fetch.memory import Attempt, Memory, note_attempt, recall, remember

Keep = Callable[[bytes, str, Provenance], object]

FIRST_TIME_DAYS = 30
_EARLIEST_MIDNIGHT = timezone(timedelta(hours=6))  # of any day in any part of Kazakhstan
_EARLIEST = date(2000, 1, 1)  # nothing on the site is older
_UNDER_WAY = "it is under way, or was broken off"


@dataclass(slots=True)
class Report:
    """What a fetch did: pieces of news looked at, those kept of them, and what went wrong."""

    looked_at: int = 0
    kept: int = 0
    failures: list[SuqoimaError] = field(default_factory=list)

    @property
    def counts(self) -> str:
        """How many there were, in words."""
        return f"{self.kept} kept of {self.looked_at} looked at"

    @property
    def message(self) -> str:
        """Everything there is to say, in one line."""
        return "; ".join([self.counts, *map(str, self.failures)])


class _LimitReached(Exception):  # noqa: N818 - no error: as many were looked at as were asked for
    pass


def is_worth_keeping(content: bytes, provenance: Provenance) -> bool:
    """Say whether a document gives a reading, a skipped amount or a remark.

    Raises
    ------
    DocumentError
        If it cannot be read.
    """
    found = read_apart(
        content,
        document=provenance.name or "",
        published=provenance.published,
        source_url=provenance.source_url or "",
    ).extraction
    return not found.is_empty


def fetch(
    site: GovKz,
    folder: Path,
    keep: Keep,
    languages: Iterable[str],
    *,
    since: date | None = None,
    limit: int | None = None,
    worth: Callable[[bytes, Provenance], bool] = is_worth_keeping,
    tick: Callable[[], object] = lambda: None,
) -> Report:
    """Ask for the ministry's news and keep what says something about reservoirs.

    Parameters
    ----------
    site
        Where the news come from.
    folder
        Where to remember what was seen, and how the last fetch went.
    keep
        Takes a document: its bytes, the suffix of its file and where it came from. A document it
        has returned from is remembered as seen.
    languages
        Of ru, kk, en.
    since
        Look at everything since that day, again where it was seen before. Left out: at what is new
        since the last fetch, the first time at the last 30 days.
    limit
        Look at no more than so many; a later fetch goes on from there.
    worth
        Whether to keep a document.
    tick
        Called after each piece of news.

    Returns
    -------
    Report
        With failures for languages that could not be had, and entries that could not be read.

    Raises
    ------
    SuqoimaError
        If a document or the memory cannot be written; what was kept until then is remembered.
    """
    began = datetime.now(UTC)
    note_attempt(folder, Attempt(began, failed=True, message=_UNDER_WAY))
    run = _Run(site, folder, keep, since, limit, worth, tick, began)
    try:
        run.all(languages)
    except SuqoimaError as error:
        note_attempt(folder, Attempt(began, failed=True, message=str(error)))
        raise
    report = run.report
    note_attempt(folder, Attempt(began, bool(report.failures), report.message))
    return report


@dataclass(slots=True)
class _Run:
    site: GovKz
    folder: Path
    keep: Keep
    since: date | None
    limit: int | None
    worth: Callable[[bytes, Provenance], bool]
    tick: Callable[[], object]
    began: datetime
    report: Report = field(default_factory=Report)
    memory: Memory = field(init=False)

    def all(self, languages: Iterable[str]) -> None:
        self.memory = recall(self.folder)
        for language in languages:
            try:
                if self._walk(language):
                    self.memory.settle(language)
                    remember(self.folder, self.memory)
            except _LimitReached:
                return
            except FetchError as error:
                self.report.failures.append(error)
                if isinstance(error, NotAllowedError | TooMuchError):
                    return

    def _walk(self, language: str) -> bool:
        """Go through the pages of a language; say whether nothing was left out on the way.

        That is so where the walk came to what an earlier one has known, to the end of the news, or,
        if nothing was known, to the day it was to begin with.
        """
        known = frozenset(self.memory.known.get(language, ()))
        floor = self._floor(anything_known=bool(known))
        met: set[str] = set()
        joined = not known
        for raw in self.site.pages(language, floor):
            items = self._readable(raw, language)
            new = [one for one in items if one.id not in met]
            if items and not new:
                break  # the site gives the same page again and again
            met.update(one.id for one in items)
            joined = joined or not known.isdisjoint(met)
            try:
                self._look_at(new)
            finally:
                remember(self.folder, self.memory)
            if items and self._is_far_enough(items[-1], known, floor):
                return joined
        return joined or floor is None

    def _floor(self, *, anything_known: bool) -> datetime | None:
        """Return the moment before which nothing is wanted; later ones may still be too early."""
        if self.since is None and anything_known:
            return None
        day = self.since or self.began.date() - timedelta(days=FIRST_TIME_DAYS)
        return datetime.combine(max(day, _EARLIEST), time(), _EARLIEST_MIDNIGHT).astimezone(UTC)

    def _is_far_enough(self, last: Item, known: frozenset[str], floor: datetime | None) -> bool:
        if self.since is None and last.id in known:
            return True
        return floor is not None and last.created is not None and last.created < floor

    def _readable(self, raw: list[object], language: str) -> list[Item]:
        items = []
        for one in raw:
            try:
                items.append(read_item(one, language))
            except FetchError as error:
                self.report.failures.append(error)
        return items

    def _look_at(self, items: Iterable[Item]) -> None:
        for item in items:
            about = item.language, item.id, item.digest
            if self.since is None and self.memory.holds(*about):
                continue
            if self.limit is not None and self.report.looked_at >= self.limit:
                raise _LimitReached
            self.report.looked_at += 1
            self.tick()
            try:
                if not self.memory.holds_in_another_language(*about):
                    self._keep_if_worth(item)
            except DocumentError as error:
                # Not noted: it is tried and named again as long as a fetch comes by.
                failure = DocumentError(item.address, error.problem, error.cure)
                self.report.failures.append(failure)
            else:
                self.memory.note(*about)

    def _keep_if_worth(self, item: Item) -> None:
        content, provenance = item_document(item, self.began)
        if self.worth(content, provenance):
            self.keep(content, SUFFIX, provenance)
            self.report.kept += 1
