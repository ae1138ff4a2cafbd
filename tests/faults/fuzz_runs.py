# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Feeds a reader spoiled input in a process of its own, and tells how it went.

Run as ``python -m faults.fuzz_runs <target> <seed> <count> <seconds>``; it stops at whichever
comes first (0 for no end) and writes one line of JSON. A process of its own, because memory is
measured: the most it ever held (VmHWM), which `getrusage` would take over from the parent.
"""

import gc
import json
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import FALLBACK, explain
from faults.scene import child

LONGEST = 20
"""Seconds after which one input counts as a hang."""

Case = Callable[[Random], Callable[[], None]]
"""Makes an input, and returns what reads it; only the reading is timed."""


class Hang(BaseException):
    """Reading took too long; no library may catch it."""


@dataclass
class Outcome:
    """How it went.

    Attributes:
        cases: Inputs that were read.
        refused: How many of them were refused with an error of the program.
        kinds: How often each kind of error of the program was raised.
        tracebacks: Where anything else was raised, with the number of the input.
        hangs: Inputs that took longer than `LONGEST`.
        unexplained: Errors of the program without a sentence of their own.
        slowest: Most seconds of this process one input took.
        slowest_case: The number of that input.
        before: MiB the process held at most before the first input.
        most: MiB the process held at most.
        seconds: In all.
    """

    cases: int = 0
    refused: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    tracebacks: list[str] = field(default_factory=list)
    hangs: list[int] = field(default_factory=list)
    unexplained: int = 0
    slowest: float = 0.0
    slowest_case: int = -1
    before: int = 0
    most: int = 0
    seconds: float = 0.0


def fuzz(target: str, *, seed: int = 1, count: int = 0, seconds: int = 0) -> Outcome:
    """Run a target in a process of its own."""
    longest = 3 * seconds + 300 if seconds else 7200
    module = "faults.fuzz_runs"
    return Outcome(**child(target, seed, count, seconds, module=module, patience=longest))


def run(make: Case, *, seed: int, count: int, seconds: int) -> Outcome:
    """Read inputs until there were enough."""
    signal.signal(signal.SIGALRM, _hang)
    explain(CasuskluisError())  # loads the sentences, which no input should be blamed for
    gc.collect()
    gc.freeze()  # nor for a tenth of a second of looking through the libraries for garbage
    found, begin = Outcome(before=_most_memory()), time.monotonic()
    while (not count or found.cases < count) and (
        not seconds or time.monotonic() - begin < seconds
    ):
        read = make(Random(f"{seed}/{found.cases}"))  # noqa: S311 - the same inputs every time
        _try(read, found)
        found.cases += 1
    found.seconds = round(time.monotonic() - begin, 2)
    found.most = _most_memory()
    return found


def _try(read: Callable[[], None], found: Outcome) -> None:
    before = time.process_time()
    signal.alarm(LONGEST)
    try:
        read()
    except CasuskluisError as error:
        found.refused += 1
        kind = f"{type(error).__module__}.{type(error).__name__}"
        found.kinds[kind] = found.kinds.get(kind, 0) + 1
        found.unexplained += explain(error) == FALLBACK
    except Hang:
        found.hangs.append(found.cases)
    except Exception as error:  # noqa: BLE001 - that nothing else is raised is what is tried
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{found.cases}: {type(error).__name__} {Path(at.filename).name}:{at.lineno}"
        found.tracebacks.append(where)
    finally:
        signal.alarm(0)
    spent = time.process_time() - before
    if spent > found.slowest:
        found.slowest, found.slowest_case = round(spent, 4), found.cases


def _hang(_number: int, _frame: FrameType | None) -> None:
    raise Hang


def _most_memory() -> int:
    """Return the most memory this process ever held, in MiB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) // 1024
    return 0


def main(target: str, seed: str, count: str, seconds: str) -> None:
    """Run a target and tell."""
    from faults.fuzz_targets import TARGETS  # noqa: PLC0415 - the targets need this module

    make: Any = TARGETS[target]()
    found = run(make, seed=int(seed), count=int(count), seconds=int(seconds))
    sys.stdout.write(json.dumps(asdict(found)))


if __name__ == "__main__":
    main(*sys.argv[1:])
