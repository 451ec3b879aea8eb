"""Reservoirs that are named together, each with its own head word.

What belongs here: «из Шардаринского водохранилища и Коксарайского водохранилища» is one mention,
as «из Шардаринского и Коксарайского водохранилищ» is.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from extract.reading.mentions.mention import Amount, Mention, Reservoirs


def named_together(
    mentions: Sequence[Mention], text: str, joiners: Collection[str]
) -> list[Mention]:
    """Put names of one kind that only a joining word stands between into one mention.

    Not where each may have a figure of its own on its side: «15 – Бугуньское и Бадамское – 20».
    """
    kept: list[Mention] = []
    for index, one in enumerate(mentions):
        last = kept[-1] if kept else None
        if (
            isinstance(one, Reservoirs)
            and isinstance(last, Reservoirs)
            and _alike(last, one)
            and text[last.end : one.start].strip().lower() in joiners
            and not (_is_amount(kept[-2:-1]) and _is_amount(mentions[index + 1 : index + 2]))
        ):
            kept[-1] = _both(last, one)
        else:
            kept.append(one)
    return kept


def _alike(first: Reservoirs, second: Reservoirs) -> bool:
    known = first.head is not None and first.head != "place"
    return known and first.head == second.head and bool(first.names) and bool(second.names)


def _both(first: Reservoirs, second: Reservoirs) -> Reservoirs:
    return replace(
        first,
        end=second.end,
        names=first.names + second.names,
        keys=first.keys + second.keys,
        source=first.source or second.source,
        sink=first.sink or second.sink,
        into=first.into or second.into,
    )


def _is_amount(beside: Sequence[Mention]) -> bool:
    return any(isinstance(one, Amount) for one in beside)
