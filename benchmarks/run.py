# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure, and renew the tables: ``python benchmarks/run.py [work ...]``.

Each work runs in a process of its own and prints its figures; those of works that were not
named stay as they were. ``--one WORK`` measures one in this process and prints it, no more.
"""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / folder) for folder in ("tests", "benchmarks")]

from harness import report, results  # noqa: E402 - the path comes first
from harness.figures import figure_of  # noqa: E402
from works import TITLES  # noqa: E402


def measured(work: str) -> results.Measured:
    """Measure one work in a process of its own."""
    load, begin = os.getloadavg()[0], time.monotonic()
    told = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, __file__, "--one", work], stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    lines = [line for line in told.splitlines() if line.startswith("{")]
    return results.Measured(
        on=f"{datetime.now(UTC):%Y-%m-%d}",  # noqa: TID251 - the day of measuring
        load=load,
        seconds=time.monotonic() - begin,
        figures=tuple(figure_of(json.loads(line)) for line in lines),
    )


def main() -> None:
    """Measure what is named, or everything."""
    named = sys.argv[1:]
    if named[:1] == ["--one"]:
        for figure in import_module(f"works.{named[1]}").measure():
            figure.tell()
        return
    for work in named or TITLES:
        sys.stderr.write(f"{TITLES[work]} …\n")
        found = measured(work)
        results.write(results.read() | {work: found})
        for figure in found.figures:
            told = "; ".join(map(report.limit_told, figure.limits))
            sys.stderr.write(f"   {figure.what}: {told}\n")
    report.renew(TITLES, results.read())


if __name__ == "__main__":
    main()
