# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Made-up case lists as they grow in an office, with the truth that was meant.

Columns are called otherwise in every list, titles and groups stand above them, cells merge,
dates are written in ten ways, people stand in it twice, and a cell holds several actions.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import xlsxwriter  # type: ignore[import-untyped] # it ships no types

from exchange.moving.messy_tables import (
    CLOSINGS,
    FAMILY,
    GIVEN,
    HEADERS,
    IDEOLOGIES,
    PREFIXED,
    STAGES,
)
from exchange.moving.messy_words import (
    HELD_OUT,
    MONTHS,
    NEW_PARTNERS,
    OFFICERS,
    OWNERS,
    PARTNERS,
    REASONS,
    SHORT,
    STYLES,
    WRITERS,
    Pen,
    TrueAction,
    join,
)

TODAY = date(2026, 3, 10)
SIGNS = (", ", "; ", " / ", "\n", ",")
LAST_ROW = 1_048_575


@dataclass(frozen=True)
class TrueRow:
    """What one row was meant to say; a field that nobody can know is ``?``."""

    number: int
    fields: Mapping[str, str]
    actions: tuple[TrueAction, ...]
    double_of: int | None


@dataclass(frozen=True)
class MessyList:
    """A file and its truth.

    Attributes:
        noise: Rows that hold something, but no case: headings, totals, headers again.
    """

    data: bytes = field(repr=False)
    rows: tuple[TrueRow, ...]
    noise: tuple[int, ...]
    columns: Mapping[str, int]


@dataclass
class _Office:
    """The habits of one office, drawn once per list."""

    chance: Random
    held_out: bool
    headers: dict[str, str] = field(default_factory=dict)
    name_style: int = 0
    date_style: int = 0
    action_style: int = 0

    @classmethod
    def drawn(cls, seed: int, *, held_out: bool) -> "_Office":
        chance = Random(seed)  # noqa: S311 - made-up lists need no secrets
        office = cls(chance, held_out)
        office.name_style = chance.randrange(4)
        office.date_style = chance.randrange(5)
        office.action_style = chance.randrange(STYLES)
        wanted = [name for name in HEADERS if name not in {"name", "family", "prefix", "given"}]
        chance.shuffle(wanted)
        names = ["family", "prefix", "given"] if office.name_style == 3 else ["name"]
        at = chance.randrange(3)
        order = [*wanted[:at], *names, *wanted[at:]]
        office.headers = {name: chance.choice(HEADERS[name]) for name in order}
        return office


def make(seed: int, *, rows: int = 200, held_out: bool = False, mac: bool = False) -> MessyList:
    """Return a list of an office.

    Args:
        seed: Another seed, another office.
        rows: Cases in it.
        held_out: Also let officers write who write otherwise than all the others.
        mac: Count days from 1904.
    """
    office = _Office.drawn(seed, held_out=held_out)
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "date_1904": mac})
    sheet = book.add_worksheet("Casuslijst")
    dates = book.add_format({"num_format": "dd-mm-yyyy"})
    grey = book.add_format({"bg_color": "#eeeeee"})
    top = _write_headers(book, sheet, office)
    truth, noise = _write_rows(sheet, office, dates, top, rows)
    for column in range(len(office.headers)):
        sheet.write_blank(LAST_ROW, column, None, grey)
    book.close()
    columns = {name: at for at, name in enumerate(office.headers)}
    return MessyList(stream.getvalue(), tuple(truth), tuple(noise), columns)


def _write_headers(book: Any, sheet: Any, office: _Office) -> int:
    """Write titles and one or two rows of headers; return the first row of the list."""
    chance, row = office.chance, 0
    bold = book.add_format({"bold": True})
    if chance.random() < 0.6:
        sheet.write(0, 0, "Casuslijst persoonsgerichte aanpak 2026", bold)
        sheet.write(1, 0, "bijgewerkt 3-3-2026, vertrouwelijk")
        row = 3
    names = list(office.headers)
    if chance.random() < 0.5:  # groups above the columns
        at = 0
        for title in ("Gegevens", "Proces", "Verder"):
            end = min(at + chance.randrange(3, 9), len(names) - 1)
            if title == "Verder":
                end = len(names) - 1
            if end > at:
                sheet.merge_range(row, at, row, end, title, bold)
            at = end + 1
        row += 1
    for column, name in enumerate(names):
        sheet.write(row, column, office.headers[name], bold)
    return row + 1


def _write_rows(
    sheet: Any, office: _Office, dates: Any, top: int, count: int
) -> tuple[list[TrueRow], list[int]]:
    chance, names = office.chance, list(office.headers)
    truth: list[TrueRow] = []
    noise: list[int] = []
    at, merged_until = top, -1
    while len(truth) < count:
        if truth and at > merged_until and chance.random() < 0.02:
            at += 1  # an empty row
        if truth and at > merged_until and chance.random() < 0.015:
            title = chance.choice(("Jeugd", "Lopende zaken", "2025", "Afgesloten zaken"))
            sheet.write(at, 0, title)
            noise.append(at + 1)
            at += 1
        if truth and at > merged_until and chance.random() < 0.006:
            for column, name in enumerate(names):
                sheet.write(at, column, office.headers[name])
            noise.append(at + 1)
            at += 1
        row, cells = _case(office, at + 1, truth, chance)
        merge = "coordinator" in cells and at > merged_until and chance.random() < 0.03
        column = names.index("coordinator")
        for place, name in enumerate(names):
            if at <= merged_until and place == column:
                continue
            _write(sheet, at, place, cells.get(name, ""), dates)
        if at <= merged_until:
            row = TrueRow(
                row.number, {**row.fields, "coordinator": truth[-1].fields["coordinator"]},
                row.actions, row.double_of,
            )  # fmt: skip
        elif merge:
            sheet.merge_range(at, column, at + 2, column, cells["coordinator"])
            merged_until = at + 2
        truth.append(row)
        at += 1
    sheet.write(at + 1, 0, "Totaal")
    sheet.write(at + 1, 1, count)
    noise.append(at + 2)
    return truth, noise


def _write(sheet: Any, row: int, column: int, value: object, dates: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), dates)  # noqa: DTZ001 - Excel knows no zones
    elif isinstance(value, str) and value.startswith("=="):
        sheet.write_formula(row, column, '=UPPER("x")', None, value[2:])
    elif isinstance(value, str) and value == "#N/A":
        sheet.write_formula(row, column, "=NA()", None, "#N/A")
    elif value != "":
        sheet.write(row, column, value)


def _case(
    office: _Office, number: int, before: list[TrueRow], chance: Random
) -> tuple[TrueRow, dict[str, object]]:
    fields: dict[str, str] = {}
    cells: dict[str, object] = {}
    double_of = None
    known = [one for one in before if one.double_of is None and "?" not in one.fields["name"]]
    if len(known) > 20 and chance.random() < 0.04:
        earlier = chance.choice(known)
        double_of = earlier.number
        _person(office, fields, cells, earlier.fields)
    else:
        _person(office, fields, cells, None)
    _process(office, fields, cells)
    actions = _actions(office, fields, cells)
    if double_of is None:
        _spoil(office, fields, cells)
    return TrueRow(number, fields, actions, double_of), cells


def _person(
    office: _Office, fields: dict[str, str], cells: dict[str, object], same: Any
) -> None:
    chance = office.chance
    family, given = chance.choice(FAMILY), chance.choice(GIVEN)
    prefix = PREFIXED.get(family, "")
    born = date(1950, 1, 1) + timedelta(days=chance.randrange(60 * 365))
    kind = chance.random()
    written: object
    if kind < 0.08:
        iso, written = (
            f"{born.year}",
            chance.choice((born.year, str(born.year), f"00-00-{born.year}")),
        )
    elif kind < 0.14:
        iso = f"{born:%Y-%m}"
        word = f"{MONTHS[born.month - 1]} {born.year}"
        written = chance.choice(
            (word, f"00-{born:%m-%Y}", f"{SHORT[born.month - 1]} {born.year}")
        )
    elif kind < 0.18:
        iso, written = "", chance.choice(("", "onbekend", "?", "-"))
    else:
        iso, written = born.isoformat(), _day(office, born)
    if same is not None:
        family, prefix, given = same["name"].split("|")
        iso = same.get("birth_date", "")
        written = iso if len(iso) != 10 else _day(office, date.fromisoformat(iso))
        written = "" if iso == "?" else written
        iso = "" if iso == "?" else iso
    fields["name"] = f"{family}|{prefix}|{given}"
    fields["birth_date"] = iso
    cells["birth_date"] = written
    _name(office, cells, family, prefix, given)


def _name(
    office: _Office, cells: dict[str, object], family: str, prefix: str, given: str
) -> None:
    style = office.name_style
    joined = f"{prefix} {family}".strip()
    if style == 3:
        cells |= {"family": family, "prefix": prefix, "given": given}
        return
    if office.chance.random() < 0.08:
        style = office.chance.randrange(2)
    if style == 0:
        cells["name"] = f"{family}, {given}" + (f" {prefix}" if prefix else "")
    elif style == 1:
        cells["name"] = f"{given} {joined}"
    else:
        cells["name"] = f"{joined}, {given}"


def _day(office: _Office, day: date) -> object:
    """Return a day as this office mostly writes it."""
    month = MONTHS[day.month - 1]
    style = office.date_style if office.chance.random() < 0.8 else office.chance.randrange(10)
    written: tuple[object, ...] = (
        day, day, f"{day:%d-%m-%Y}", f"{day.day}-{day.month}-{day.year}", f"{day:%d/%m/%Y}",
        f"{day.day} {month} {day.year}", f"{day.day} {SHORT[day.month - 1]} {day.year}",
        f"{day:%d.%m.%Y}", day.isoformat(), f"{day:%d-%m-%y}",
    )  # fmt: skip
    return written[style]


def _process(office: _Office, fields: dict[str, str], cells: dict[str, object]) -> None:
    chance = office.chance
    fields["number"] = f"{chance.randrange(2019, 2026)}-{chance.randrange(1, 999):03}"
    stage = chance.choice(tuple(STAGES))
    reported = date(2022, 1, 1) + timedelta(days=chance.randrange(1400))
    if stage == "notified":  # these are weighed within weeks
        reported = TODAY - timedelta(days=chance.randrange(1, 60))
    fields |= {"stage": stage, "reported_on": reported.isoformat()}
    ideology = chance.choice(tuple(IDEOLOGIES))
    fields["ideology"] = ideology
    organisation = chance.choice((*PARTNERS, *NEW_PARTNERS))
    fields["reporter_organisation"] = organisation
    pen = Pen(chance, None, TODAY)
    partners = chance.sample(tuple(PARTNERS), chance.randrange(0, 4))
    fields["partners"] = "|".join(sorted(partners))
    cells |= {
        "number": fields["number"], "stage": chance.choice(STAGES[stage]),
        "reported_on": _day(office, reported), "ideology": chance.choice(IDEOLOGIES[ideology]),
        "reporter_organisation": pen.partner(organisation),
        "partners": chance.choice(SIGNS).join(map(pen.partner, partners)),
    }  # fmt: skip
    for name, options in (("reason", REASONS), ("coordinator", OFFICERS)):
        fields[name] = chance.choice(options)
        cells[name] = fields[name]
    if chance.random() < 0.5:
        fields["reporter"] = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
        cells["reporter"] = fields["reporter"]
    if stage == "closed":
        closed = min(reported + timedelta(days=chance.randrange(30, 700)), TODAY)
        reason = chance.choice(tuple(CLOSINGS))
        fields |= {"closed_on": closed.isoformat(), "closing_reason": reason}
        cells |= {
            "closed_on": _day(office, closed), "closing_reason": chance.choice(CLOSINGS[reason])
        }  # fmt: skip
    elif stage != "notified" and chance.random() < 0.93:
        last = TODAY - timedelta(days=chance.randrange(3, 150))
        fields["last_on"] = last.isoformat()
        cells["last_on"] = _day(office, last)
        if chance.random() < 0.7:
            follow = TODAY + timedelta(days=chance.randrange(1, 120))
            fields["next_on"] = follow.isoformat()
            cells["next_on"] = _day(office, follow)


def _actions(
    office: _Office, fields: dict[str, str], cells: dict[str, object]
) -> tuple[TrueAction, ...]:
    chance = office.chance
    if fields["stage"] == "closed" or chance.random() < 0.2:
        return ()
    last = date.fromisoformat(fields["last_on"]) if "last_on" in fields else None
    pen = Pen(chance, last, TODAY)
    writers = (*WRITERS, *HELD_OUT) if office.held_out else WRITERS
    made = []
    for _ in range(chance.choice((1, 1, 2, 2, 3, 4))):
        start = last or date.fromisoformat(fields["reported_on"])
        due = start + timedelta(days=chance.randrange(7, 80)) if chance.random() < 0.7 else None
        made.append(chance.choice(writers)(pen, chance.choice(OWNERS), due))
    style = office.action_style if chance.random() < 0.75 else chance.randrange(STYLES)
    cells["actions"] = join([written for written, _ in made], style)
    return tuple(meant for _, meant in made)


def _spoil(office: _Office, fields: dict[str, str], cells: dict[str, object]) -> None:
    """Put in what goes wrong in every list: errors, impossible days, formulas."""
    chance = office.chance
    if chance.random() < 0.01:
        name = chance.choice(("number", "reason", "reported_on"))
        cells[name], fields[name] = "#N/A", "?"
    if chance.random() < 0.01:
        cells["birth_date"], fields["birth_date"] = "31-02-1990", "?"
    if chance.random() < 0.01 and fields["birth_date"]:
        cells["birth_date"], fields["birth_date"] = "ca. 1985", "1985"
    if chance.random() < 0.03 and cells["number"] != "#N/A":
        cells["number"] = f"=={fields['number']}"
