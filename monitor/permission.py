"""Who may bring bulletins into the archive through the dashboard.

What belongs here: telling a browser on this machine from one elsewhere, by what its request says
of itself. A proxy runs on this machine too, so an address alone does not tell.
"""

import ipaddress
from collections.abc import Mapping, Sequence
from typing import Literal
from urllib.parse import urlsplit

SETTING = "SUQOIMA_INTAKE"
Barrier = Literal["off", "elsewhere"]
_LOCAL_NAME = "localhost"
_OF_A_PROXY = ("forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "client-ip")
_BEGINS_OF_A_PROXY = ("x-forwarded", "x-original-", "x-envoy-", "x-cluster-", "cf-", "x-proxy")


def why_not(
    setting: str | None, address: str | None, headers: Mapping[str, Sequence[str]]
) -> Barrier | None:
    """Say why people may not add bulletins; ``None`` if they may.

    Parameters
    ----------
    setting
        ``on`` or ``off`` for everybody; anything else is off. Without one only a browser on this
        machine may.
    address
        The address the server is bound to; ``None`` means all of them.
    headers
        All values of each header of the request that opened the page, in any case of letters. A
        name may be made to lead to this machine, so Host and Origin must not be foreign ones.
    """
    if setting:
        return None if setting.strip().lower() == "on" else "off"
    told = {name.lower(): values for name, values in headers.items()}
    hosts, origins = told.get("host", ()), told.get("origin", ())
    here = (
        _is_local(address or "")
        and len(hosts) == 1
        and all(_is_local(_host_of(f"http://{one}")) for one in hosts)
        and all(_is_local(_host_of(one)) for one in origins)
        and not any(map(_is_of_a_proxy, told))
    )
    return None if here else "elsewhere"


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == _LOCAL_NAME


def _host_of(address: str) -> str:
    """Return the host an address names; empty where it names none, or more than a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    extra = parts.path or parts.query or parts.fragment or "@" in parts.netloc
    return "" if extra else parts.hostname or ""


def _is_of_a_proxy(name: str) -> bool:
    return name in _OF_A_PROXY or name.startswith(_BEGINS_OF_A_PROXY)
