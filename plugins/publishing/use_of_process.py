"""What a process has taken so far, told by itself."""

import json
import re
import resource
import sys
from collections.abc import Mapping
from pathlib import Path

_STATUS = Path("/proc/self/status")
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


def use_of_process(sizes: Mapping[str, int]) -> str:
    """Processor time in seconds and peak memory in bytes, as JSON with the sizes it is given."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return json.dumps({"cpu": used.ru_utime + used.ru_stime, "peak": _peak(), "sizes": sizes})


def _peak() -> int:
    # Linux counts what the parent held at the start as well, but for this line.
    said = _PEAK.search(_STATUS.read_text()) if _STATUS.exists() else None
    if said:
        return int(said[1]) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
