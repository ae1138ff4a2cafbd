# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Minutes prove what they said, also after a part of them was destroyed."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.identifiers import MinutesVersionId
from casuskluis.domain.minutes import MinutesPart, part_digest, version_digest

AT = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
TEXTS = st.text(max_size=200)


def stored(text: str) -> bytes:
    """Return a text as it goes to the disk: half characters are replaced."""
    return text.encode("utf-8", "replace")


def part(text: str, salt: str = "5a17") -> MinutesPart:
    return MinutesPart(
        minutes_id=MinutesVersionId(1),
        position=1,
        text=text,
        salt=salt,
        digest=part_digest("5a17", text),
    )


@given(TEXTS)
def test_a_part_is_sound_as_long_as_its_text_is_the_same(text: str) -> None:
    assert part(text).is_sound


@given(TEXTS, TEXTS)
def test_another_text_does_not_go_with_the_digest(text: str, other: str) -> None:
    changed = MinutesPart(
        minutes_id=MinutesVersionId(1),
        position=1,
        text=other,
        salt="5a17",
        digest=part_digest("5a17", text),
    )
    assert changed.is_sound == (
        text.encode("utf-8", "replace") == other.encode("utf-8", "replace")
    )


def test_a_part_that_was_destroyed_says_so_and_breaks_nothing() -> None:
    gone = part("", salt="")

    assert gone.is_erased
    assert gone.is_sound


def test_the_salt_keeps_equal_texts_apart() -> None:
    assert part_digest("01", "Geen actie.") != part_digest("02", "Geen actie.")


def test_a_version_changes_with_every_thing_it_is_taken_over() -> None:
    whole = ("2026-07", 1, "Regisseur", AT, ("a", "b"))
    others = (
        ("2026-08", 1, "Regisseur", AT, ("a", "b")),
        ("2026-07", 2, "Regisseur", AT, ("a", "b")),
        ("2026-07", 1, "Notulist", AT, ("a", "b")),
        ("2026-07", 1, "Regisseur", AT.replace(minute=1), ("a", "b")),
        ("2026-07", 1, "Regisseur", AT, ("b", "a")),
        ("2026-07", 1, "Regisseur", AT, ("a",)),
    )

    assert version_digest(*whole) == version_digest(*whole)
    assert len({version_digest(*whole), *(version_digest(*other) for other in others)}) == 7
