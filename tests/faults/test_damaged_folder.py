# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Damage to any file of a vault is noticed, told in a sentence, and saved as far as it goes.

The one thing that may go unnoticed is a single page of the database that is put back as it was
earlier (limit R1); how often that is noticed is counted.
"""

import json
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import FALLBACK, explain
from casuskluis.vault.access import slots
from cli.terminal import Terminal
from faults.folder_scene import KINDS, LEDGERS, Done, Past, make_past
from faults.salvage_scene import put_away
from faults.scene import FULL
from faults.tally import tally
from remembered_keys import RememberedKeys
from services.bureau import PASSPHRASE

CASES = 500 if FULL else 10
EVERY = 10 if FULL else 5
"""One in so many is tried at the command line, too."""


@dataclass
class Count:
    """What came of all cases."""

    unnoticed: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    known_limit: list[bool] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    unexplained: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)
    salvaged: int = 0
    terminal: int = 0


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    return make_past(tmp_path_factory.mktemp("verleden"))


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch, remembered_keys: RememberedKeys) -> None:
    monkeypatch.setattr(slots, "stretch", remembered_keys.stretch)


def test_damage_is_noticed_told_and_saved_as_far_as_it_goes(past: Past, tmp_path: Path) -> None:
    begin, count = time.perf_counter(), Count()
    for case in range(CASES):
        _try(past, tmp_path, case, count)
    tally(
        "damage to a vault folder",
        cases=CASES,
        lost=sum(count.unnoticed.values()) + len(count.wrong) + len(count.beyond),
        unexplained=len(count.unexplained) + len(count.crashes),
        seconds=time.perf_counter() - begin,
        note=_told(count),
    )
    assert (count.crashes, count.unexplained) == ([], [])
    assert (dict(count.unnoticed), count.wrong, count.beyond) == ({}, [], [])


def test_a_whole_vault_gives_no_alarm(past: Past, tmp_path: Path) -> None:
    past.lay_out()
    assert not _looked(past, tmp_path, "whole", Count())


def _told(count: Count) -> str:
    seen = count.known_limit
    return (
        "lost: damage nobody noticed, rows saved wrong or lost without need; "
        f"{count.salvaged} salvages; {count.terminal} also at the command line; apart: "
        f"{sum(seen)} of {len(seen)} single replayed pages were noticed (limit R1)"
    )


def _try(past: Past, place: Path, case: int, count: Count) -> None:
    done = _damaged(past, case)
    name = f"{case} {done.kind}"
    count.kinds[done.kind] += 1
    if case % EVERY == 0:
        _at_the_terminal(past.wreck.folder, name, count)
        _damaged(past, case)  # looking mends
    noticed = _looked(past, place, name, count)
    if done.one_page:
        count.known_limit.append(noticed)
    elif not noticed and not done.harmless and not _mended(past, done):
        count.unnoticed[name] += 1
    _damaged(past, case)
    _salvaged(past, done, name, count)


def _damaged(past: Past, case: int) -> Done:
    """Damage the vault as it was; the same every time."""
    past.lay_out()
    chance = random.Random(case)  # noqa: S311 - the same damage every time
    return KINDS[case % len(KINDS)](past, chance)


def _mended(past: Past, done: Done) -> bool:
    """Tell whether both lists of what was destroyed are whole again, from the other copy."""
    if "ledger" not in done.kind:
        return False
    first, second = (json.loads((past.wreck.folder / name).read_bytes()) for name in LEDGERS)
    whole = json.loads(past.now[LEDGERS[0]])
    return bool(first == second and first["entries"] == whole["entries"])


def _looked(past: Past, place: Path, name: str, count: Count) -> bool:
    """Check the folder, open it, check it open; tell whether anything was noticed."""
    program, folder, noticed = past.vaults(place), past.wreck.folder, False
    try:
        report = program.check(folder, bytearray(PASSPHRASE))
        noticed = not report.is_sound or report.ledger is not None
    except CasuskluisError as error:
        noticed = True
        _explained(error, name, count)
    except Exception as error:  # noqa: BLE001 - that nothing else is raised is what is tried
        count.crashes.append(f"{name}: check: {type(error).__name__}")
    try:
        workspace = program.open(folder, bytearray(PASSPHRASE))
    except CasuskluisError as error:
        _explained(error, name, count)
        return True
    except Exception as error:  # noqa: BLE001 - as above
        count.crashes.append(f"{name}: open: {type(error).__name__}")
        return noticed
    try:
        told = bool(workspace.opening.warnings) or workspace.keys.verify().header_mended
        return told or not workspace.checks.full().is_sound or noticed
    except CasuskluisError as error:
        _explained(error, name, count)
        return True
    except Exception as error:  # noqa: BLE001 - as above
        count.crashes.append(f"{name}: full check: {type(error).__name__}")
        return noticed
    finally:
        workspace.abandon()


def _explained(error: CasuskluisError, name: str, count: Count) -> None:
    said = explain(error)
    if said == FALLBACK or "…" in said:
        count.unexplained.append(f"{name}: {type(error).__name__}: {said[:60]}")


def _at_the_terminal(folder: Path, name: str, count: Count) -> None:
    """Ask the command line: no traceback, and a sentence where it refuses."""
    count.terminal += 1
    for command in (("kluis", "controleer"), ("logboek", "toon")):
        result = Terminal(folder).inside(*command)
        ended = result.exception is None or isinstance(result.exception, SystemExit)
        if not ended or "Traceback" in result.output:
            count.crashes.append(f"{name}: {command}: {result.exception!r}")
        elif result.exit_code and (not result.stderr.strip() or FALLBACK in result.output):
            count.unexplained.append(f"{name}: {command}: {result.stderr}")


def _salvaged(past: Past, done: Done, name: str, count: Count) -> None:
    """Save what can be read and compare it row by row with what was there."""
    wreck = past.wreck
    try:
        saved = wreck.save()
    except CasuskluisError as error:
        _explained(error, name, count)
        if done.pages is not None and done.kind.startswith(("database", "page", "appended")):
            count.beyond.append(f"{name}: {type(error).__name__}")
        return
    except Exception as error:  # noqa: BLE001 - that nothing else is raised is what is tried
        count.crashes.append(f"{name}: salvage: {type(error).__name__}: {error}")
        return
    count.salvaged += 1
    if done.pages is not None:
        back, losable = wreck.read(saved.place), wreck.losable(set(done.pages))
        old = "replayed" in done.kind  # a whole page of before may hide others; that is told
        for row, values in wreck.rows.items():
            if row in losable or (old and row[0] == "journal"):
                continue  # what was saved goes on where the hidden lines stood
            if row not in back:
                if not old:
                    count.beyond.append(f"{name}: {row}")
            elif not _same(values, back[row], loosened=bool(losable) or old):
                count.wrong.append(f"{name}: {row}")
    put_away(saved)


def _same(before: tuple[object, ...], after: tuple[object, ...], *, loosened: bool) -> bool:
    """Tell whether a row is as it was, but for references to what is lost."""
    return all(
        was == now or (loosened and now is None and isinstance(was, int))
        for was, now in zip(before, after, strict=True)
    )
