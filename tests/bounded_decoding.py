"""Decodes photos side by side as the site does, and prints the memory that it took at most, in MB.

Run as a process of its own. Linux counts what the process was before it became this one as well,
unless it's asked for this program alone.
"""

import resource
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from plugins.photo_series.container import PhotoError
from plugins.photo_series.decode import decode
from plugins.photo_series.header import read_header

WIDTH = 1440


def main(paths: list[Path]) -> None:
    with ThreadPoolExecutor(len(paths)) as pool:
        verdicts = list(pool.map(decoded, paths))
    print(peak(), *verdicts)


def peak() -> int:
    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1_000_000
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1_000


def decoded(path: Path) -> str:
    data = path.read_bytes()
    try:
        width, height = read_header(data).size
        decode(data, (WIDTH, max(1, WIDTH * height // width)))
    except PhotoError as error:
        return f"({error})"
    return "ok"


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
