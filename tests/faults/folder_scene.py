# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault with a past, another vault, and everything that can happen to its folder."""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from casuskluis.domain.clock import FixedClock
from casuskluis.services.opening.remembered import Remembered
from casuskluis.services.vaults import Vaults
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.salvage.pages import PAGE
from casuskluis.vault.vault import Vault
from faults import salvage_scene
from faults.salvage_scene import Wreck, examined, make_wreck
from faults.scene import person
from services.bureau import NOW, PASSPHRASE

DATABASE = "data.db"
HEADERS = ("vault.json", "vault.json.2")
LEDGERS = ("vernietigd.json", "vernietigd.json.2")
OTHER_WORDS = b"tussendoor even iets heel anders"
Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Past:
    """A vault that was worked in, as it is and as it was, and another vault.

    Attributes:
        wreck: As it is: its rows, and on which pages they lie.
        now: Its files.
        before: Its files before the last work; also an older header and ledger.
        other: The files of another vault with the same passphrase.
        seen: What the computer remembers of it.
    """

    wreck: Wreck
    now: Files = field(repr=False)
    before: Files = field(repr=False)
    other: Files = field(repr=False)
    seen: bytes = field(repr=False)

    def lay_out(self) -> None:
        """Make the folder as it is again."""
        folder = self.wreck.folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, data in self.now.items():
            (folder / name).write_bytes(data)

    def vaults(self, place: Path) -> Vaults:
        """Return the program on a computer that has seen the vault."""
        file = place / "laatst-gezien.json"
        file.write_bytes(self.seen)
        return Vaults(FixedClock(NOW), "toets", FLOOR, Remembered(file))


def make_past(place: Path) -> Past:
    """Make the vault, work in it, and make the other one."""
    first = make_wreck(place / "een")
    folder, before = first.folder, files_of(first.folder)
    other = files_of(make_wreck(place / "twee").folder)
    file = place / "laatst-gezien.json"
    with Vault.open(folder, bytearray(PASSPHRASE)) as vault:
        vault.change_passphrase(bytearray(PASSPHRASE), bytearray(OTHER_WORDS))
        vault.change_passphrase(bytearray(OTHER_WORDS), bytearray(PASSPHRASE))
        vault.ledger.intend(["iets"], NOW)
        vault.ledger.settle()
    program = Vaults(FixedClock(NOW), "toets", FLOOR, Remembered(file))
    workspace = program.open(folder, bytearray(PASSPHRASE))
    for number in range(12):
        workspace.persons.add(person(f"Later{number}"))
    workspace.close()
    # Opening writes a line: what is seen and what is laid out must be of one moment.
    program.open(folder, bytearray(PASSPHRASE)).close()
    seen, now = file.read_bytes(), files_of(folder)
    wreck = examined(folder)
    past = Past(wreck, now, before, other, seen)
    past.lay_out()
    return past


def files_of(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


@dataclass(frozen=True)
class Done:
    """What was done to a folder.

    Attributes:
        kind: In a word or two, for the count.
        pages: Of the database, that are not as they were; None when the file is another one.
        harmless: Nothing the program reads was changed, so nothing need be told.
        one_page: A single page of before: the limit that is known.
    """

    kind: str
    pages: frozenset[int] | None = frozenset()
    harmless: bool = False
    one_page: bool = False


Damage = Callable[[Past, Random], Done]


def pages_spoiled(past: Past, chance: Random) -> Done:
    damage = chance.choice(salvage_scene.DAMAGES)
    touched = past.wreck.spoil(damage, chance)
    same = past.wreck.database.read_bytes() == past.now[DATABASE]
    return Done(f"database {damage.__name__}", frozenset(touched), harmless=same)


def page_replayed(past: Past, chance: Random) -> Done:
    return _replayed(past, chance, 1)


def pages_replayed(past: Past, chance: Random) -> Done:
    return _replayed(past, chance, chance.randrange(2, 30))


def _replayed(past: Past, chance: Random, count: int) -> Done:
    old, data = past.before[DATABASE], bytearray(past.now[DATABASE])
    differing = [
        page
        for page in range(min(len(old), len(data)) // PAGE)
        if old[page * PAGE : (page + 1) * PAGE] != data[page * PAGE : (page + 1) * PAGE]
    ]
    chosen = chance.sample(differing, min(count, len(differing)))
    for page in chosen:
        data[page * PAGE : (page + 1) * PAGE] = old[page * PAGE : (page + 1) * PAGE]
    past.wreck.database.write_bytes(data)
    touched = frozenset(page + 1 for page in chosen)
    return Done(
        "page replayed" if count == 1 else "pages replayed", touched, one_page=count == 1
    )


def appended(past: Past, chance: Random) -> Done:
    """Put rubbish behind a file; behind the last page of a database nothing is ever read."""
    name = chance.choice((DATABASE, DATABASE, *HEADERS, *LEDGERS))
    more = chance.randbytes(chance.choice((1, 100, PAGE, 7 * PAGE)))
    with (past.wreck.folder / name).open("ab") as file:
        file.write(more)
    whole_pages = name == DATABASE and len(more) % PAGE == 0
    return Done(f"appended {_group(name)}", harmless=whole_pages)


def put_back(past: Past, chance: Random) -> Done:
    """Put files of before back: one kind of them, or everything."""
    names = chance.choice(((DATABASE,), HEADERS, HEADERS[:1], HEADERS[1:], LEDGERS, (
        DATABASE, *HEADERS), (*HEADERS, *LEDGERS), (DATABASE, *HEADERS, *LEDGERS)))  # fmt: skip
    for name in names:
        (past.wreck.folder / name).write_bytes(past.before[name])
    groups = dict.fromkeys(map(_group, names))
    return Done(f"replayed {'+'.join(groups)}", None if DATABASE in names else frozenset())


def file_spoiled(past: Past, chance: Random) -> Done:
    """Change bits of a header or a list of what was destroyed, or cut it off."""
    names = chance.choice(
        (HEADERS, HEADERS[:1], HEADERS[1:], LEDGERS, LEDGERS[:1], LEDGERS[1:])
    )
    for name in names:
        data = bytearray(past.now[name])
        if chance.random() < 0.5:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        else:
            del data[chance.randrange(len(data)) :]
        (past.wreck.folder / name).write_bytes(data)
    return Done(f"{_group(names[0])} spoiled")


def foreign(past: Past, chance: Random) -> Done:
    """Put something else in the place of a file, or of both copies of one."""
    names = chance.choice(
        ((DATABASE,), (DATABASE,), HEADERS, HEADERS[:1], LEDGERS, LEDGERS[:1])
    )
    ways = FOREIGN if can_be_locked(past.wreck.folder) else FOREIGN[:-1]
    way = chance.choice(ways)
    for name in names:
        file = past.wreck.folder / name
        if way is not _locked:
            file.unlink()
        way(past, file)
    pages = None if DATABASE in names else frozenset[int]()
    return Done(f"{_group(names[0])} {way.__name__.strip('_')}", pages)


def _of_another_vault(past: Past, file: Path) -> None:
    file.write_bytes(past.other[file.name])


def _text(_: Past, file: Path) -> None:
    file.write_text("Boodschappen: melk, brood en kaas.\n" * 300, encoding="utf-8")


def _empty(_: Past, file: Path) -> None:
    file.touch()


def _gone(_: Past, file: Path) -> None:
    file.unlink(missing_ok=True)


def _folder(_: Past, file: Path) -> None:
    file.mkdir()


def _broken_link(_: Past, file: Path) -> None:
    file.symlink_to(file.parent / "nergens")


def _link_to_itself(_: Past, file: Path) -> None:
    file.symlink_to(file)


def _link_to_another_vault(past: Past, file: Path) -> None:
    outside = file.parent.with_name("elders")
    outside.mkdir(exist_ok=True)
    (outside / file.name).write_bytes(past.other[file.name])
    file.symlink_to(outside / file.name)


def _endless(_: Past, file: Path) -> None:
    file.write_bytes(b"[" * 3_000_000)


def _locked(_: Past, file: Path) -> None:
    file.chmod(0)


FOREIGN: tuple[Callable[[Past, Path], None], ...] = (
    _of_another_vault, _text, _empty, _gone, _folder, _broken_link, _link_to_itself,
    _link_to_another_vault, _endless, _locked,
)  # fmt: skip
KINDS: tuple[Damage, ...] = (
    pages_spoiled, pages_spoiled, pages_spoiled, page_replayed, pages_replayed, appended,
    put_back, file_spoiled, foreign, foreign,
)  # fmt: skip


def can_be_locked(folder: Path) -> bool:
    """Tell whether taking away permission keeps us out; it does not keep out root."""
    probe = folder.with_name("proef")
    probe.touch()
    probe.chmod(0)
    try:
        return not os.access(probe, os.R_OK)
    finally:
        probe.unlink()


def _group(name: str) -> str:
    return {DATABASE: "database", HEADERS[0]: "header", HEADERS[1]: "header"}.get(
        name, "ledger"
    )
