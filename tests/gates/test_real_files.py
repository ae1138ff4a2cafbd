# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files that nobody of this project wrote: real exports, damaged ones and hostile ones."""

import contextlib
import json
import logging
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import vobject

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.contact_files import read_contacts
from casuskluis.exchange.delimited import read_rows, sniff_delimiter, split_lines
from casuskluis.exchange.opening import open_person_table
from casuskluis.exchange.persons import read_persons
from casuskluis.exchange.reading import BELONGS_ABOVE, BSN_ACCEPTED, BSN_REFUSED
from casuskluis.exchange.refusals import Reason
from casuskluis.exchange.text import decode
from casuskluis.explanations import name_of
from casuskluis.explanations.exchange import SENTENCES

DATA = Path(__file__).parents[2].parent / "shared" / "data"
SECONDS_PER_FILE = 5
UNCHANGED = (b"", b"")

pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not DATA.is_dir(), reason="the real input is not here"),
]


def files(folder: str) -> list[Path]:
    return sorted(path for path in (DATA / folder).iterdir() if path.is_file())


def cards_by_hand(path: Path) -> int:
    return path.read_bytes().replace(b"\0", b"").upper().count(b"BEGIN:VCARD")


def cards_of_vobject(path: Path) -> int | None:
    """Count the cards the library finds with its defaults; nothing when it raises."""
    logging.getLogger("vobject.base").disabled = True
    with contextlib.suppress(Exception), path.open(encoding="utf-8") as stream:
        found = list(vobject.readComponents(stream))
        return len([component for component in found if component.name == "VCARD"])
    return None


def test_every_vcard_file_gives_its_cards(
    record_property: Callable[[str, object], None],
) -> None:
    ours: dict[str, int] = {}
    taken = 0
    for path in files("vcard"):
        with contextlib.suppress(CasuskluisError):
            reading = read_contacts(path)
            ours[path.name] = sum(
                each.reason is not Reason.NOT_A_CARD for each in reading.refused
            ) + len(reading.taken)
            taken += len(reading.taken)
    library = {path.name: cards_of_vobject(path) for path in files("vcard")}
    read_by_library = sum(count is not None for count in library.values())
    print(  # noqa: T201 - the figures of this gate are asked for
        f"\nvCard: {len(ours)} of {len(library)} files without exception, {taken} contacts; "
        f"vobject with its defaults: {read_by_library} of {len(library)} files"
    )
    record_property("vcard_files", len(ours))
    record_property("vcard_files_vobject", read_by_library)

    assert {path.name for path in files("vcard")} - set(ours) == {"Empty.vcf"}
    assert ours == {name: cards_by_hand(DATA / "vcard" / name) for name in ours}
    assert read_by_library < len(ours)


def test_names_in_old_code_pages_are_right() -> None:
    names = {
        path.name: read_contacts(path).taken[0].record.contact.name.display
        for path in files("vcard")
        if path.name.startswith(("Multi", "AnsiIssueNo"))
    }

    assert names["MultiAnsiFilterTests_Greek.vcf"] == "Ευάγγελος Οδυσσέας Παπαθανασίου"
    assert names["MultiAnsiFilterTests_Ukrainian.vcf"] == "Віталій Володимирович Кличко"
    assert names["MultiAnsiFilterTests_German.vcf"] == "Sören Täve Nüßlebaum"
    assert names["MultiAnsiFilterTests_Murks.vcf"] == "Sören Täve Nüßlebaum"
    assert names["MultiAnsiFilterTests_v3Utf16Bom.vcf"] == "Folker Kinzel"


def test_a_thousand_cards_are_all_taken() -> None:
    assert len(read_contacts(DATA / "vcard" / "LargeFile.vcf").taken) == 1000


def test_every_excel_file_is_read_or_refused_in_one_sentence() -> None:
    found: Counter[str] = Counter()
    slowest = (0.0, "")
    unexplained = 0
    for path in files("xlsx"):
        start = time.perf_counter()
        try:
            table = open_person_table(path)
            sum(1 for _ in table.rows())
            found["read"] += 1
            read_persons(table)
            found["with persons"] += 1
        except CasuskluisError as error:
            found[type(error).__name__] += 1
            unexplained += name_of(type(error)) not in SENTENCES
        slowest = max(slowest, (time.perf_counter() - start, path.name))
    print(f"\nxlsx: {dict(found)}, slowest {slowest[0]:.2f} s ({slowest[1]})")  # noqa: T201 - asked for

    assert not unexplained
    assert slowest[0] < SECONDS_PER_FILE


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("54764.xlsx", "SuspiciousFile"),
        ("poc-xmlbomb-empty.xlsx", "SuspiciousFile"),
        ("protected_passtika.xlsx", "ExcelProtected"),
        ("58616.xlsx", "ExcelProtected"),
        ("xlsx-corrupted.xlsx", "ExcelDamaged"),
    ],
)
def test_hostile_and_protected_files_are_told_apart(name: str, error: str) -> None:
    with pytest.raises(CasuskluisError) as raised:
        open_person_table(DATA / "xlsx" / name)

    assert type(raised.value).__name__ == error


def test_every_person_of_the_register_is_accounted_for() -> None:
    table = open_person_table(next((DATA / "brp").iterdir()))
    reading = read_persons(table)
    reasons = Counter(each.reason for each in reading.refused)
    print(  # noqa: T201 - the figures of this gate are asked for
        f"\nBRP: {reading.total} rows with a person: {len(reading.taken)} taken, "
        f"{ {reason.value: count for reason, count in reasons.items()} } refused; "
        f"BSN: {reading.counts[BSN_ACCEPTED]} right, {reading.counts[BSN_REFUSED]} wrong"
    )

    # 863 rows carry category 01, of which 862 have a date of birth.
    assert reading.total == 863
    assert reading.total + reading.counts[BELONGS_ABOVE] == sum(1 for _ in table.rows())
    assert reading.counts[BSN_ACCEPTED] == 738
    assert reasons[Reason.BSN_INVALID] == reading.counts[BSN_REFUSED] == 1
    assert reasons[Reason.BIRTH_DATE_IMPOSSIBLE] == 1
    assert len({each.key for each in reading.taken}) == len(reading.taken)


def test_the_register_is_read_the_same_a_second_time() -> None:
    path = next((DATA / "brp").iterdir())
    first, second = (read_persons(open_person_table(path)) for _ in range(2))

    assert [each.key for each in first.taken] == [each.key for each in second.taken]
    assert not any(each.record.subject.bsn for each in first.taken)


def test_secret_addresses_and_long_names_of_the_register_are_kept() -> None:
    reading = read_persons(open_person_table(next((DATA / "brp").iterdir())), keep_former=True)
    subjects = [each.record.subject for each in reading.taken]

    # 46 rows have a code of secrecy; one of them stands in the file twice.
    assert sum(subject.address_shielded for subject in subjects) == 45
    assert max(len(subject.name.family) for subject in subjects) == 196  # and a space
    assert any(subject.name.prefix == "uijt te de" for subject in subjects)


def spectrum_is_right(path: Path, data: bytes) -> bool:
    lines = split_lines(decode(data))
    header, *rows = (row.cells for row in read_rows(lines, sniff_delimiter(lines)))
    expected = json.loads(decode(path.with_suffix(".json").read_bytes()))
    expected = expected if isinstance(expected, list) else [expected]
    return [dict(zip(header, row, strict=True)) for row in rows] == expected


def test_csv_spectrum_is_read_completely() -> None:
    paths = [path for path in files("csv") if path.suffix == ".csv"]
    as_stored = [path.name for path in paths if spectrum_is_right(path, path.read_bytes())]
    # Two stored files disagree with their own answers, whoever reads them: one lost the CRs of
    # its name, the other says a different telephone number than its answer.
    mended = {
        "newlines_crlf.csv": (b"\n", b"\r\n"),
        "location_coordinates.csv": (b"2095257564", b"1234567890"),
    }
    right = [
        path.name
        for path in paths
        if spectrum_is_right(
            path, path.read_bytes().replace(*mended.get(path.name, (b"", b"")))
        )
    ]
    print(f"\ncsv-spectrum: {len(as_stored)} of 12 as stored, {len(right)} of 12 mended")  # noqa: T201 - asked for

    assert len(right) == len(paths) == 12
    assert set(right) - set(as_stored) <= set(mended)


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_read_within_half_a_minute() -> None:
    rows = "".join(
        f"Berg{number};van den;Jan;03-02-1995;M;Dam;{number % 200};8232 ZX;Lelystad\n"
        for number in range(100_000)
    )
    header = "Achternaam;Tussenvoegsel;Voornaam;Geboren;M/V;Straat;Huisnummer;Postcode;Plaats\n"
    start = time.process_time()
    reading = read_persons(open_person_table((header + rows).encode()))
    seconds = time.process_time() - start
    print(f"\n100,000 rows: {seconds:.1f} s")  # noqa: T201 - asked for

    assert len(reading.taken) == 100_000
    assert seconds < 30
