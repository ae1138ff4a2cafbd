# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault to damage and salvage, with every row of it and on which pages it lies."""

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from casuskluis.domain.clock import FixedClock
from casuskluis.services.checking.salvaging import Salvaging, Saved
from casuskluis.vault.connection import keyed
from casuskluis.vault.driver import Connection
from casuskluis.vault.keys import Purpose
from casuskluis.vault.salvage.layout import SCHEMA, known_tables
from casuskluis.vault.salvage.pages import PAGE, Pages
from casuskluis.vault.salvage.records import Cell, cells
from casuskluis.vault.salvage.trees import walk
from casuskluis.vault.vault import Vault
from services.bureau import NOW, PASSPHRASE, open_office

SALVAGING = Salvaging(FixedClock(NOW), "toets")
ANEW = frozenset({"vault_meta", "alembic_version", "journal_key"})
"""Made or changed by the salvaging itself."""
LONG = "Wat er is gezegd, woord voor woord. " * 900
Row = tuple[str, int]
Damage = Callable[[bytearray, random.Random], set[int]]
"""Damages the bytes of a file; returns the pages it touched."""


@dataclass(frozen=True)
class Wreck:
    """A closed vault, and what was in it when it was whole."""

    folder: Path
    whole: bytes = field(repr=False)
    key: bytearray = field(repr=False)
    rows: dict[Row, tuple[Any, ...]] = field(repr=False)
    pages: dict[Row, set[int]] = field(repr=False)
    references: dict[Row, set[Row]] = field(repr=False)

    @property
    def database(self) -> Path:
        return self.folder / "data.db"

    @property
    def count(self) -> int:
        return len(self.whole) // PAGE

    def spoil(self, damage: Damage, chance: random.Random) -> set[int]:
        """Damage the file, and return which pages are not as they were."""
        data = bytearray(self.whole)
        touched = damage(data, chance)
        self.database.write_bytes(data)
        return touched

    def save(self) -> Saved:
        return SALVAGING.with_passphrase(self.folder, bytearray(PASSPHRASE))

    def read(self, folder: Path) -> dict[Row, tuple[Any, ...]]:
        with keyed(folder / "data.db", self.key) as connection:
            return rows_of(connection)

    def losable(self, touched: set[int]) -> set[Row]:
        """Return the rows that lie on the pages, and those that cannot be without one."""
        gone = {row for row, pages in self.pages.items() if pages & touched}
        grown = True
        while grown:
            more = {row for row, needed in self.references.items() if needed & gone} - gone
            gone, grown = gone | more, bool(more)
        return gone


def make_wreck(folder: Path) -> Wreck:
    """Fill a vault through the services, and write down what is in it and where."""
    office = open_office(folder)
    for number in range(25):
        office.notification(office.subject(f"Piet Proef{number}"))
    case = office.case("Anna Voorbeeld")
    for number in range(4):
        office.inform(case, LONG + str(number), office.school)
    place = office.workspace.place
    office.workspace.close()
    return examined(place)


def examined(place: Path) -> Wreck:
    """Write down what is in a closed vault and where."""
    with Vault.open(place, bytearray(PASSPHRASE)) as vault:
        key = vault.subkey(Purpose.DATABASE)
    whole = (place / "data.db").read_bytes()
    with keyed(place / "data.db", key) as connection:
        rows, needed = rows_of(connection), _references(connection)
        with (place / "data.db").open("rb") as file:
            where = _where(connection, Pages(file, key, whole[:16]))
    return Wreck(place, whole, key, rows, where, needed)


def rows_of(connection: Connection) -> dict[Row, tuple[Any, ...]]:
    found = {}
    for name, (layout, _) in known_tables(connection).items():
        if layout.copied and name not in ANEW:
            for row in connection.execute(f'SELECT rowid, * FROM "{name}"').fetchall():  # noqa: S608 - a name out of the schema
                found[name, row[0]] = tuple(row[1:])
    return found


def _where(connection: Connection, pages: Pages) -> dict[Row, set[int]]:
    found = {}
    for name, (_, root) in known_tables(connection).items():
        for number in walk(pages, root, set()).leaves if name != SCHEMA else ():
            page = pages.read(number)
            assert page is not None
            for cell in cells(page, number):
                found[name, cell.key] = {number, *_further(cell, pages)}
    return found


def _further(cell: Cell, pages: Pages) -> set[int]:
    found, number, left = set(), cell.overflow, cell.size - len(cell.local)
    while left > 0:
        page = pages.read(number)
        assert page is not None
        found.add(number)
        number, left = int.from_bytes(page[:4], "big"), left - len(page) + 4
    return found


def _references(connection: Connection) -> dict[Row, set[Row]]:
    """Return for each row the rows it points at."""
    found: dict[Row, set[Row]] = {}
    for name, (layout, _) in known_tables(connection).items():
        if not layout.copied or name in ANEW:
            continue
        keys = connection.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
        for _, _, parent, column, *_ in keys:
            query = f'SELECT rowid, "{column}" FROM "{name}" WHERE "{column}" IS NOT NULL'  # noqa: S608 - names out of the schema
            for rowid, target in connection.execute(query).fetchall():
                found.setdefault((name, rowid), set()).add((parent, target))
    return found


def zeroed(data: bytearray, chance: random.Random) -> set[int]:
    page = chance.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    return {page + 1}


def flipped(data: bytearray, chance: random.Random) -> set[int]:
    place = chance.randrange(len(data))
    data[place] ^= 1 << chance.randrange(8)
    return {place // PAGE + 1} if place >= 16 else set()


def cut(data: bytearray, chance: random.Random) -> set[int]:
    before = len(data) // PAGE
    end = chance.randrange(len(data) // 2, len(data))
    del data[end:]
    return set(range(end // PAGE + 1, before + 1))


def scribbled(data: bytearray, chance: random.Random) -> set[int]:
    """Overwrite up to twelve kilobytes anywhere, as a strange program would."""
    place, length = chance.randrange(len(data)), chance.randrange(1, 12_000)
    part = len(data[place : place + length])
    data[place : place + part] = chance.randbytes(part)
    return set(range(place // PAGE + 1, (place + part - 1) // PAGE + 2))


def swapped(data: bytearray, chance: random.Random) -> set[int]:
    one, other = chance.sample(range(len(data) // PAGE), 2)
    first, second = (bytes(data[n * PAGE : (n + 1) * PAGE]) for n in (one, other))
    data[one * PAGE : (one + 1) * PAGE] = second
    data[other * PAGE : (other + 1) * PAGE] = first
    return {one + 1, other + 1}


def several(data: bytearray, chance: random.Random) -> set[int]:
    return set[int]().union(*(zeroed(data, chance) for _ in range(5)))


DAMAGES: tuple[Damage, ...] = (zeroed, flipped, cut, scribbled, swapped, several)


def put_away(saved: Saved) -> None:
    shutil.rmtree(saved.place)
