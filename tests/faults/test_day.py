# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A day in the life of the program, through its window: nothing of it comes out.

From making a vault to putting a backup back: afterwards no word that was typed, and no secret,
stands in any file but those the officer saved; nothing stands in the memory behind a lock; and
nobody was called. That takes minutes and needs CASUSKLUIS_FULL=1; without it a short day shows
the same of one person, one notification, one lock and one kill (who is called then, is seen in
`tests/offline/test_open_vault_offline.py`).
"""

import re
import shutil
import signal
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from faults.day_orders import Orders
from faults.day_watch import (
    WORDS,
    Watched,
    ended,
    needles_of,
    short_day,
    sign,
    started,
    whole_day,
)
from faults.markers import keys, on_disk, words
from faults.scene import FULL
from faults.tally import tally

if sys.platform != "linux":
    pytest.skip("looks into processes through /proc", allow_module_level=True)
if shutil.which("pdftotext") is None:
    pytest.skip("no pdftotext to read the recovery code with", allow_module_level=True)

long = pytest.mark.skipif(not FULL, reason="a day takes minutes: make faults")
KILLS = (signal.SIGKILL, signal.SIGSEGV) * 10
"""Also as a crash does it, which writes down the lines of code that ran."""
ALLOWED = (
    re.compile(r"@?/tmp/\.X11-unix/X\d+"), re.compile(r".*/wayland-\d+"),
    re.compile(r"/(var/)?run/dbus/system_bus_socket"), re.compile(r".*/bus"),
    re.compile(r"(/var)?/run/nscd/socket"),
)  # fmt: skip
"""The display, the buses of the desktop, and what the C library asks where a home is."""


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return whole_day(tmp_path_factory.mktemp("dag") / "dag")


def searched(orders: Orders) -> tuple[list[Path], list[Path]]:
    """Return every folder the program could write in, and the one for what leaves it."""
    root = Path(orders.root)
    return [orders.home, orders.second, orders.scratch, root / "runtime"], [orders.out]


def files_in(roots: list[Path]) -> int:
    return sum(one.is_file() for root in roots for one in root.rglob("*"))


@long
@pytest.mark.slow
def test_a_day_leaves_nothing_readable_on_the_disk(day: Watched) -> None:
    start = time.monotonic()
    assert day.ended == 0, "the window was closed as an officer closes it"
    for name in ("noodblad.pdf", "agenda.pdf", "personen.xlsx", "personen.csv"):
        assert (day.orders.out / name).stat().st_size, "what was saved is there"
    needles = needles_of(day.orders)
    roots, left_out = searched(day.orders)
    looked = files_in(roots)
    hits = on_disk(roots, needles, left_out)
    for how in KILLS:
        _killed(day.orders, how)
        hits += on_disk(roots, needles, left_out)
        looked += files_in(roots)
    tally(
        "words and secrets on the disk after a day at the window, and after kills",
        cases=looked,
        lost=len(hits),
        seconds=day.seconds + time.monotonic() - start,
        note=f"cases: files searched for {len(needles)} words in three encodings, packed "
        f"parts too; killed while typing {len(KILLS)} times; lost: hits",
    )
    assert hits == []
    assert on_disk([day.orders.out], needles, []), "what the officer saved can be read"


def _killed(orders: Orders, how: signal.Signals) -> None:
    """End the program in the middle of typing."""
    for name in ("typing", "failed"):
        orders.sign(name).unlink(missing_ok=True)
    process = started(orders, "typing", "--kluis", str(orders.vault))
    try:
        sign(orders, process, "typing")
        process.send_signal(how)
        process.wait(60)
    finally:
        ended(process)
    assert process.returncode == -how


@long
@pytest.mark.slow
def test_a_lock_leaves_no_word_and_no_key_in_memory(day: Watched) -> None:
    found = set().union(*(one.found for one in day.after))
    tally(
        "words and keys in memory behind a lock",
        cases=len(day.after) * day.wanted,
        lost=len(found),
        seconds=day.seconds,
        note=f"{day.wanted} words and halves of keys looked for behind {len(day.after)} locks, "
        f"{sum(one.looked for one in day.after) // 1_000_000} MB; right before each lock "
        "a word and half a key were found",
    )
    _was_seen(day)
    assert found == set()


def _was_seen(day: Watched) -> None:
    """Make sure that the search finds what is there: right before a lock."""
    for before in day.before:
        assert "note" in before.found
        assert any("key" in one for one in before.found), "and keys as well"
    assert all(one.looked > 1_000_000 for one in day.after)


@pytest.mark.skipif(FULL, reason="the whole day shows it")
def test_a_short_day_leaves_nothing_in_memory_or_on_the_disk(tmp_path: Path) -> None:
    day = short_day(tmp_path / "dag")
    _was_seen(day)
    assert day.after[0].found == set()
    assert day.ended == -signal.SIGKILL
    roots, left_out = searched(day.orders)
    assert on_disk(roots, needles_of(day.orders), left_out) == []
    assert list(day.orders.vault.iterdir())


@long
@pytest.mark.slow
def test_a_day_calls_nobody(day: Watched) -> None:
    if not day.traced:
        pytest.skip("strace is not installed")
    made = [line for line in day.calls if re.search(r"\b(socket|socketpair)\(", line)]
    strange = [line for line in made if "AF_UNIX" not in line]
    strange += [line for line in day.calls if re.search(r"\b(listen|accept4?)\(", line)]
    strange += [line for line in day.calls if "AF_INET" in line]
    for line in day.calls:
        reached = re.search(r'\bconnect\(.*sun_path=(@?)"([^"]*)"', line)
        if reached and not any(one.fullmatch(reached[1] + reached[2]) for one in ALLOWED):
            strange.append(line)
    tally(
        "sockets in a day at the window",
        cases=len(day.calls) - 1,
        lost=len(strange),
        seconds=day.seconds,
        note="cases: system calls about sockets, of all threads, without the one the test made "
        "itself; lost: those to anything but the display and the buses; without a screen",
    )
    assert made, "the trace sees the one the test made"
    assert strange == []


def test_the_search_finds_what_was_planted(tmp_path: Path) -> None:
    word = WORDS["surname"]
    for code in ("utf-8", "utf-16-le", "utf-16-be"):
        (tmp_path / f"{code}.bin").write_bytes(b"\x00\x01" + word.encode(code))
    (tmp_path / "ingepakt.bin").write_bytes(
        b"kop" + zlib.compress(word.encode() * 9) + b"staart"
    )
    with zipfile.ZipFile(tmp_path / "map.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("blad.xml", word * 9)
    (tmp_path / word.casefold()).mkdir()
    (tmp_path / "niets.bin").write_bytes(word[:-1].encode() * 9)
    apart = tmp_path / "apart"
    apart.mkdir()
    (apart / "mag.txt").write_text(word)
    hits = on_disk([tmp_path], words(WORDS), [apart])
    names = {Path(one.split(" in ", 1)[1]).name for one in hits}
    assert names == {
        "utf-8.bin", "utf-16-le.bin", "utf-16-be.bin", "ingepakt.bin", "map.zip",
        word.casefold(),
    }  # fmt: skip
    (tmp_path / "sleutel.bin").write_bytes(bytes(range(16, 32)).hex().encode())
    assert on_disk([tmp_path], keys({"key": bytes(range(32))}), [])
