# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whatever stands in the files of a vault, reading them ends in an error of the vault."""

import json
import time
from base64 import b64encode
from contextlib import suppress
from pathlib import Path

import pytest

from casuskluis.vault.access.header import parse
from casuskluis.vault.backups import marker
from casuskluis.vault.destroyed import ledger_file
from casuskluis.vault.errors import BackupDamaged, HeaderDamaged, LedgerDamaged
from faults.fuzz_runs import Outcome, fuzz
from faults.scene import FULL
from faults.tally import tally

SIZES = {
    "header": 100_000,
    "passphrase": 1000,
    "ledger": 20_000,
    "marker": 20_000,
    "profile": 20_000,
}
SMALL = {"header": 100, "passphrase": 4, "ledger": 80, "marker": 80, "profile": 40}
NAMES = {
    "header": "header fuzz",
    "passphrase": "header fuzz with a passphrase",
    "ledger": "ledger fuzz",
    "marker": "backup mark fuzz",
    "profile": "remembered control numbers fuzz",
}
LONGEST, MOST = 0.1, 100
"""Seconds of the processor for one input; MiB on top of the program itself."""
ARGON = 2.0
"""Seconds where a key of several slots is derived, or the computer has other work to do."""


@pytest.mark.parametrize("target", SIZES)
def test_no_content_whatever_stumbles_hangs_or_fills_the_memory(target: str) -> None:
    found = fuzz(target, count=(SIZES if FULL else SMALL)[target])
    tally(
        NAMES[target],
        cases=found.cases,
        lost=len(found.tracebacks) + len(found.hangs),
        unexplained=found.unexplained,
        seconds=found.seconds,
        note=_told(found),
    )
    assert (found.tracebacks, found.hangs, found.unexplained) == ([], [], 0)
    assert all(kind.startswith("casuskluis.vault.errors.") for kind in found.kinds), found.kinds
    quick = FULL and target == "header"
    assert found.slowest < (LONGEST if quick else ARGON), found.slowest_case
    assert found.most - found.before < MOST


def _told(found: Outcome) -> str:
    more = found.most - found.before
    return (
        f"lost: tracebacks and hangs; slowest {found.slowest:.3f} s of the processor, "
        f"{more} MiB on top of the program"
    )


def test_what_is_read_less_deep_than_it_is_written_is_damage(tmp_path: Path) -> None:
    """The library reads some levels more than it writes; the checksum asks for writing."""
    key, name = bytearray(32), "6f1c2f0e-8f4b-4f4f-9d0c-0d7f3f0a1b2c"
    ledger = {"entries": {}, "mac": b64encode(key).decode(), "magic": ledger_file.MAGIC}
    deepest = _deepest_read()
    for depth in range(deepest - 8, deepest + 1):
        deep = f', "x": {"[" * depth + "]" * depth}, "vault_id": "{name}"}}'.encode()
        with pytest.raises(HeaderDamaged):
            parse(b'{"magic": "casuskluis"' + deep)
        text = json.dumps(ledger | {"version": 1}).encode()[:-1] + deep
        with pytest.raises(LedgerDamaged):
            ledger_file.parse(text, key, name)
        (tmp_path / marker.MARKER).write_bytes(b'{"size": 1' + deep)
        with pytest.raises(BackupDamaged):
            marker.check_mark(tmp_path, key, vault_id=name)


def _deepest_read() -> int:
    """Return how many lists within lists the library reads from here."""
    depth = 400
    with suppress(RecursionError):
        while True:
            depth += 1
            json.loads("[" * depth + "]" * depth)
    return depth


def test_lists_within_lists_cost_no_time() -> None:
    """Spelling them again, as a checksum asks, takes time by the square of the depth."""
    deep = b"[" * 900 + b"]" * 900
    begin = time.process_time()
    with pytest.raises(HeaderDamaged):
        parse(b'{"magic": "casuskluis", "x": [' + b",".join([deep] * 140) + b"]}")
    ledger = b'{"entries": {"a": ' + deep + b'}, "magic": "casuskluis-vernietigd", "x": ['
    name = "6f1c2f0e-8f4b-4f4f-9d0c-0d7f3f0a1b2c"
    more = b'], "version": 1, "vault_id": "' + name.encode() + b'"}'
    with pytest.raises(LedgerDamaged):
        ledger_file.parse(ledger + b",".join([deep] * 140) + more, bytearray(32), name)
    assert time.process_time() - begin < 3  # seconds; spelling it all takes more than five


@pytest.mark.parametrize("made_at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_mark_of_a_year_that_no_clock_shows_is_damage(tmp_path: Path, made_at: str) -> None:
    text = f'{{"vault_id":"a","made_at":"{made_at}","size":1,"sha256":"a"}}'
    (tmp_path / marker.MARKER).write_text(text)
    with pytest.raises(BackupDamaged):
        marker.read_mark(tmp_path)
