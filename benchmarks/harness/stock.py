# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The large vaults everything is measured on: made once, and copied for each measurement.

Each case has ten notes of about 34 words and two actions. Nothing in them is of anybody.
"""

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.journal import JournalAction
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.storage import migrations
from casuskluis.storage.case_file import InformationRepository
from casuskluis.storage.database import Database
from casuskluis.storage.tables.cases import information_items
from casuskluis.vault.access.cost import DEFAULT
from storage import crowd

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
WORDS = b"vier losse woorden bijeen"
NOTES = 10
LENGTH = 34
LARGE = 100_000
STORE = Path(__file__).parents[2] / "build" / "bench"
_SYLLABLES = ("ba", "do", "ka", "lin", "mer", "no", "ra", "ster", "va", "wou", "ge", "ing")
_KNOWN = ("wijkagent", "school", "jongere", "huis", "gesprek", "vader", "zorgen", "buurt")
_VOCABULARY = 20_000
_STEP = 2_000


def vaults() -> Vaults:
    """Return the vaults of the measurements; the key costs what it costs an officer."""
    return Vaults(FixedClock(NOW), "meting", DEFAULT)


def stocked(cases: int) -> Path:
    """Return a vault with so many cases; it is there already, or made now. Only read it."""
    place = STORE / f"{cases}-{_state()}.kluis"
    if not place.exists():
        STORE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=STORE) as folder:
            made = _made(Path(folder) / place.name, cases)
            made.rename(place)
    return place


@contextmanager
def copied(cases: int) -> Iterator[Path]:
    """Give a copy of such a vault, on a disk, that may be changed."""
    with tempfile.TemporaryDirectory(prefix="meting-") as folder:
        yield Path(shutil.copytree(stocked(cases), Path(folder) / "Meting.kluis"))


@contextmanager
def opened(cases: int) -> Iterator[Workspace]:
    """Give such a copy, opened."""
    with copied(cases) as place:
        workspace = vaults().open(place, bytearray(WORDS))
        try:
            yield workspace
        finally:
            workspace.close()


def note_texts(chance: random.Random) -> Iterator[str]:
    """Give texts without end: few words are common, most are rare, as in a language."""
    words = [_word(number) for number in range(_VOCABULARY)]
    words[: len(_KNOWN)] = _KNOWN
    weights = list(accumulate(1 / (rank + 10) for rank in range(_VOCABULARY)))
    while True:
        chosen = chance.choices(words, cum_weights=weights, k=LENGTH)
        yield f"{' '.join(chosen).capitalize()}."


def _word(number: int) -> str:
    parts = []
    number += len(_SYLLABLES)
    while number:
        number, digit = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[digit])
    return "".join(parts)


def _made(place: Path, cases: int) -> Path:
    workspace, _ = vaults().create(
        place, bytearray(WORDS), municipality="Veldhaven", label="Meting"
    )
    crowd.fill(workspace.context.database, cases)
    _write_notes(workspace.context.database, cases)
    workspace.close()
    return place


def _write_notes(database: Database, cases: int) -> None:
    chance = random.Random(20261120)  # noqa: S311 - the same every time
    texts = note_texts(chance)
    for start in range(1, cases + 1, _STEP):
        numbers = range(start, min(start + _STEP, cases + 1))
        notes = (
            _note(CaseId(case), next(texts), chance.randrange(4000))
            for case in numbers
            for _ in range(NOTES)
        )
        with database.write(crowd.ACTOR, crowd.NOON) as transaction:
            session = transaction.information._session  # noqa: SLF001 - all at once, not one by one
            line = f"information_item:count={NOTES * len(numbers)}"
            with session.changing(JournalAction.IMPORTED, line) as changes:
                rows = map(InformationRepository.shape.values, notes)
                changes.insert_many(information_items.insert(), rows)


def _note(case: CaseId, text: str, day: int) -> InformationItem:
    return InformationItem(
        case_id=case,
        recorded_on=crowd.START + timedelta(days=day),
        source_id=OrganisationId(1),
        text=text,
        purpose="Weging",
        author="Regisseur 1",
    )


def _state() -> str:
    """Return what tells this content and these tables from others."""
    made_by = [Path(__file__), Path(crowd.__file__)]
    made_by += sorted(Path(migrations.__path__[0]).glob("versions/*.py"))
    return sha256(b"".join(path.read_bytes() for path in made_by)).hexdigest()[:10]
