# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Spoiled files of others: address books, lists, workbooks, reports, appointments."""

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID

from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import MeetingKind
from casuskluis.exchange.calendar_files import CalendarInvitation, build
from casuskluis.exchange.columns import guess_columns
from casuskluis.exchange.contact_files import read_contacts
from casuskluis.exchange.list_files import ListSheet, list_xlsx
from casuskluis.exchange.national.reports import read_reports
from casuskluis.exchange.opening import open_person_table
from casuskluis.exchange.persons import read_persons
from casuskluis.exchange.sources import Source
from exchange.national.report_samples import incident, person, report
from faults.fuzz_runs import Case
from faults.mutating import crossed, rebuilt, spelled, spoiled

DATA = Path(__file__).parents[2].parent / "shared" / "data"
"""Files of others to start from; only the samples below where it is missing."""
TODAY = date(2026, 11, 20)
_LARGEST_SAMPLE = 120_000

CARDS = (
    (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Jan;van den;;\r\nFN:Jan van den Berg\r\n"
        "ORG:Gemeente Veldhaven;Veiligheid\r\nTITLE:Adviseur\r\n"
        "EMAIL;TYPE=WORK,PREF:j@voorbeeld.nl\r\n"
        "TEL;TYPE=CELL:06-12345678\r\nTEL;TYPE=FAX:0320-1\r\nUID:urn:uuid:1\r\nEND:VCARD\r\n"
    ),
    (
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-15;ENCODING=QUOTED-PRINTABLE:"
        "B=E9rg;J=\n=FCrgen\n"
        "AGENT:\nBEGIN:VCARD\nFN:Een ander\nEND:VCARD\n"
        "PHOTO;ENCODING=BASE64:\n AAAA\n\nEND:VCARD\n"
    ),
    (
        "BEGIN:VCARD\nVERSION:4.0\nFN:Zo\\, maar\nitem1.EMAIL;PREF=1:mailto:a@b.nl\n"
        'TEL;VALUE=uri;TYPE="voice,work":tel:+31-6-1;ext=2\nEND:VCARD\n'
    ),
)
LISTS = (
    (
        "Achternaam;Tussenvoegsel;Voornaam;Geboren;M/V;Straat;Huisnummer;Postcode;Plaats;BSN\r\n"
        "Berg;van den;Jan;03-02-1995;M;Dam;12;8232 ZX;Lelystad;999993653\r\n"
        '"Wit; de";;"Jo ""hoi""\r\nan";1995;V;;;;;\r\n'
    ),
    "sep=,\nNaam,Organisatie,E-mail,Telefoon\nJan de Wit,Politie,j@b.nl,0320-1\n",
    "Naam\tFunctie\tE-mailadres\nÉva Ünal\tAdviseur\te@b.nl\n",
)


def vcard() -> Case:
    """Cards, of our own and of others."""
    samples = (*(card.encode() for card in CARDS), *_found("vcard", ".vcf"))
    return _texts(samples, lambda data: read_contacts(Source(data, "adressen.vcf")))


def csv() -> Case:
    """Lists of persons and of contacts."""
    ours = [text.encode(code) for text in LISTS for code in ("utf-8-sig", "utf-16", "cp1252")]
    return _texts((*ours, *_found("csv", ".csv", ".txt")), _read_table)


def ics() -> Case:
    """Appointments, which are read as an address book by mistake, and never taken."""
    made = build(
        CalendarInvitation(
            uid=UUID(int=1), kind=MeetingKind.CASE_MEETING, number=MeetingNumber("2026-07"),
            held_on=TODAY, starts_at=time(10), ends_at=time(12), place="Stadhuis",
            made_at=datetime(2026, 11, 20, 9, tzinfo=UTC), organiser="Veldhaven",
            organiser_address="a@b.nl",
        )
    )  # fmt: skip
    samples = (made, made + CARDS[0].encode(), *_found("vcard", ".ics"))
    return _texts(samples, lambda data: read_contacts(Source(data)))


def national() -> Case:
    """Reports in the national model."""
    shapes = (
        report(),
        [report(), report(id="ext-2", heeftBetrekkingOp=[person()])],
        {"resultaten": [report(naarAanleidingVan=[incident(), None])], "pagina": 1},
    )

    def make(chance: Random) -> Callable[[], None]:
        value = chance.choice(shapes)
        if chance.random() < 0.3:
            data = spoiled(json.dumps(value, indent=1).encode(), chance)
        else:
            data = spelled(rebuilt(value, chance, ("voorvoegsel", "heeftBetrekkingOp", "url")))
        return partial(_quietly, lambda: read_reports(data, today=TODAY))

    return make


def xlsx() -> Case:
    """Workbooks: the package itself spoiled, or the parts within a package that is whole."""
    head, *rows = [line.split(";") for line in LISTS[0].split("\r\n")[:2]]
    sheet = ListSheet(title="Lijst", headings=tuple(head), rows=rows * 3, made_on=TODAY)
    samples = (list_xlsx(sheet), *_found("xlsx", ".xlsx"))

    def make(chance: Random) -> Callable[[], None]:
        data = samples[0] if chance.random() < 0.3 else chance.choice(samples)
        way = chance.random()
        changed = spoiled(data, chance) if way < 0.3 else _with_spoiled_parts(data, chance)
        return partial(_quietly, lambda: _read_table(changed))

    return make


def _with_spoiled_parts(data: bytes, chance: Random) -> bytes:
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
            names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
            hit = set(chance.sample(names, min(len(names), chance.choice((1, 1, 2, 5)))))
            for name in dict.fromkeys(old.namelist()):
                content = old.read(name)
                new.writestr(name, _spoiled_part(content, chance) if name in hit else content)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError):
        return spoiled(data, chance)  # a sample that is no package itself
    return out.getvalue()


NUMBERED = (b"1048576", b"99999999999", b"-1", b"0", b"XFD1048576", b"ZZZZ1", b"1e308", b"NaN")


def _spoiled_part(content: bytes, chance: Random) -> bytes:
    """Change a number in an attribute, or anything."""
    if chance.random() < 0.5:
        quotes = [place for place, octet in enumerate(content[:50_000]) if octet == ord('"')]
        if len(quotes) > 1:
            at = chance.randrange(len(quotes) - 1)
            begin, end = quotes[at] + 1, quotes[at + 1]
            return content[:begin] + chance.choice(NUMBERED) + content[end:]
    return spoiled(content, chance)


def _read_table(data: bytes) -> None:
    """Read as contacts, and as persons in the way the import does."""
    try:
        read_contacts(Source(data, "lijst"))
    finally:
        table = open_person_table(data)
        guess = guess_columns(table.headers, table.sample())
        read_persons(table, guess.mapping, keep_bsn=True, today=TODAY)


def _texts(samples: Iterable[bytes], read: Callable[[bytes], object]) -> Case:
    known = tuple(samples)

    def make(chance: Random) -> Callable[[], None]:
        whole = crossed(known, chance) if chance.random() < 0.15 else chance.choice(known)
        data = spoiled(whole, chance)
        return partial(_quietly, lambda: read(data))

    return make


def _quietly(read: Callable[[], object]) -> None:
    read()


def _found(folder: str, *endings: str) -> list[bytes]:
    place = DATA / folder
    if not place.is_dir():
        return []
    files = sorted(one for one in place.iterdir() if one.suffix in endings)
    return [one.read_bytes() for one in files if one.stat().st_size < _LARGEST_SAMPLE]


IMPORTS: Mapping[str, Callable[[], Case]] = {
    "vcard": vcard, "csv": csv, "xlsx": xlsx, "national": national, "ics": ics,
}  # fmt: skip
