"""Wrong usage of ``suqoima dashboard`` is said before anything is served."""

import pytest

from extract.__main__ import main


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--port", "99999"], "no port from 1 to 65535"),
        (["--port", "0"], "no port"),
        (["--port", "eighty"], "no port"),
        (["--address", "everywhere"], "no address like 0.0.0.0"),
    ],
)
def test_wrong_usage(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["dashboard", *arguments])
    assert refused.value.code == 2
    assert problem in capsys.readouterr().err
