"""Many sessions of a served dashboard at once, without a browser each.

A session speaks to the server as Streamlit's own page does: it asks for a view and takes what comes
until the page is whole.
"""

import asyncio
import random
import time
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from tests.benchmarks.large import DAYS, LAST

_REGIONS = ("KZ-10", "KZ-11", "KZ-15", "KZ-63", "KZ-19", "KZ-39", "KZ-27", "KZ-31", "KZ-33")
_PAGES = ("season", "compare", "regions", "table")


@dataclass
class Crowd:
    """How long views took, in seconds, and what went wrong."""

    took_s: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def visit(address: str, sessions: int, views: int, think_s: float) -> Crowd:
    """Let sessions open views nobody has opened before, each with pauses of up to ``think_s``."""
    crowd = Crowd()

    async def all_of_them() -> None:
        await asyncio.gather(
            *(_session(address, crowd, number, views, think_s) for number in range(sessions))
        )

    asyncio.run(all_of_them())
    return crowd


async def _session(address: str, crowd: Crowd, number: int, views: int, think_s: float) -> None:
    draw = random.Random(number)  # noqa: S311, views of a benchmark are no secret
    stream = address.replace("http", "ws", 1) + "/_stcore/stream"
    async with connect(stream, max_size=None) as line:
        await _open(line, "", {}, crowd)  # as people come in
        for _ in range(views):
            await asyncio.sleep(draw.uniform(0, think_s))
            page = draw.choice(_PAGES)
            begun = time.perf_counter()
            await _open(line, "" if page == "season" else page, _selection(page, draw), crowd)
            crowd.took_s.append(time.perf_counter() - begun)


def _selection(page: str, draw: random.Random) -> dict[str, str]:
    days = [(LAST - timedelta(days=draw.randrange(DAYS - 50))).isoformat() for _ in "ab"]
    if page in ("compare", "regions"):
        return {"a": days[0], "b": days[1]}
    return {"region": draw.choice(_REGIONS), "since": days[0]}


async def _open(line: ClientConnection, page: str, address: dict[str, str], crowd: Crowd) -> None:
    asked = BackMsg()
    asked.rerun_script.query_string = urlencode(address)
    asked.rerun_script.page_name = page
    await line.send(asked.SerializeToString())
    while True:
        told = ForwardMsg()
        told.ParseFromString(bytes(await line.recv(decode=False)))
        if told.WhichOneof("type") == "script_finished":
            return
        if told.WhichOneof("type") == "delta":
            element = told.delta.new_element
            if element.WhichOneof("type") == "exception":
                crowd.errors.append(element.exception.message)
