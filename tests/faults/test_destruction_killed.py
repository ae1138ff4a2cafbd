# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A destruction that is cut off, or has no room: all of the file is there, or nothing is."""

import os
import resource
import shutil
import signal
import time
from pathlib import Path
from random import Random

import pytest

from casuskluis.domain.errors import CasuskluisError, NotFound
from casuskluis.domain.identifiers import CaseId
from casuskluis.explanations import explain
from casuskluis.services.workspace import Workspace
from services.bureau import PASSPHRASE, VAULTS, open_office
from services.planted import Words, found_in, pages, plant

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
TIMES = 150 if FULL else 8


def unlocked(place: Path) -> Workspace:
    return VAULTS.open(place, bytearray(PASSPHRASE))


def carry_out(workspace: Workspace) -> None:
    (drawn,) = workspace.destruction.lists()
    workspace.destruction.carry_out_on_paper(drawn.list.id, "B. Collega", signed=True)


def killed_after(place: Path, seconds: float) -> None:
    """Carry the list out in a process that dies so long after it began."""
    child = os.fork()
    if child == 0:
        workspace = unlocked(place)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # dies at once, nothing is tidied up
        signal.setitimer(signal.ITIMER_REAL, seconds)
        carry_out(workspace)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str], float]:
    """A vault with a list to carry out, the words in the file, and how long it takes."""
    office = open_office(tmp_path_factory.mktemp("klaar"))
    words = Words()
    plant(office, words)
    office.workspace.destruction.draw_up()
    place = office.workspace.place
    office.workspace.close()
    copy = shutil.copytree(place, tmp_path_factory.mktemp("proef") / place.name)
    workspace = unlocked(copy)
    began = time.perf_counter()
    carry_out(workspace)
    lasted = time.perf_counter() - began
    workspace.abandon()
    return place, words.given, lasted


@pytest.mark.parametrize("turn", range(TIMES))
def test_a_killed_destruction_is_finished_or_never_began(
    ready: tuple[Path, list[str], float], tmp_path: Path, turn: int
) -> None:
    source, words, lasted = ready
    place = shutil.copytree(source, tmp_path / source.name)
    # Evenly over the whole work, and a little different every time the suite is extended.
    share = (turn + Random(turn).random()) / TIMES  # noqa: S311 - no secret
    killed_after(place, max(lasted * 1.2 * share, 0.0005))

    workspace = unlocked(place)
    try:
        vault = workspace._vault
        left = found_in(pages(vault, vault.folder / "data.db"), words)
        with workspace.context.read() as transaction:
            figures = transaction.retained_figures.all()
        if left:
            assert left == set(words)
            assert workspace.cases.file(CaseId(1)).information
            assert (len(figures), len(workspace.destruction.remaining())) == (0, 0)
        else:
            with pytest.raises(NotFound):
                workspace.cases.file(CaseId(1))
            assert (len(figures), len(workspace.destruction.remaining())) == (1, 1)
        assert not workspace.ledger.pending
        assert vault.verify().is_sound
    finally:
        workspace.close()


def carry_out_on_small_disk(place: Path, limit: int) -> int:
    """Carry the list out where no file may grow beyond a limit; 0 when that was refused."""
    child = os.fork()
    if child == 0:
        code = 1
        workspace = unlocked(place)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        try:
            carry_out(workspace)
        except CasuskluisError as error:
            code = 0 if explain(error) and not workspace.ledger.pending else 2
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("limit", [0, 16_384, 65_536])
def test_a_full_disk_refuses_and_everything_is_still_there(
    ready: tuple[Path, list[str], float], tmp_path: Path, limit: int
) -> None:
    source, words, _ = ready
    place = shutil.copytree(source, tmp_path / source.name)

    assert carry_out_on_small_disk(place, limit) == 0

    workspace = unlocked(place)
    try:
        vault = workspace._vault
        assert found_in(pages(vault, vault.folder / "data.db"), words) == set(words)
        assert not workspace.ledger.destroyed
        carry_out(workspace)
        assert found_in(pages(vault, vault.folder / "data.db"), words) == set()
    finally:
        workspace.abandon()
