"""What `bench` measures, with a clock that is no clock."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from plugins.publishing import bench
from plugins.publishing.bench import Measured, run_benches
from plugins.publishing.commands import measure

from .content_folder import content_folder

ROOT = Path(__file__).resolve().parents[1]


def a_clock() -> Callable[[], float]:
    """A clock on which everything lasts a second."""
    ticks: Iterator[int] = count()
    return lambda: float(next(ticks))


@pytest.mark.parametrize("name", ["reading", "tagging", "edit", "check", "photos"])
def test_a_bench_is_measured_by_itself(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "_MANY", 9)

    measured, problems = run_benches(
        ROOT / "content", ROOT / "pelicanconf.py", only=name, clock=a_clock()
    )

    assert problems == ()
    [one] = measured
    assert one.name == name
    assert one.milliseconds == pytest.approx(1000 * one.ratio)


def test_a_measurement_is_one_line_with_its_ratio() -> None:
    assert str(Measured("tagging", "portret", 3.456, 2.5)) == (
        "tagging   3,46 ms per portret              2,50 keer de maatstaf"
    )


def test_a_site_without_portraits_has_nothing_to_measure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = content_folder(tmp_path, {"site.toml": ""})

    assert not measure(content, ROOT / "pelicanconf.py", "", a_clock())
    assert "portret met een foto" in capsys.readouterr().out
