# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.journal_chain import (
    START,
    Breach,
    ChainLine,
    ControlNumber,
    ControlNumberMistyped,
    closing,
    key_words,
    link,
    next_key,
    verify,
)

KEY = bytes(range(32))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def line(number: int, words: Sequence[str]) -> ChainLine:
    at, action, thing, result, origin, actor = words
    return ChainLine(number, at, action, thing, result, origin, actor, START, b"")


def altered(found: ChainLine, part: str, value: object) -> ChainLine:
    return ChainLine(**(asdict(found) | {part: value}))


def written(lines: Sequence[ChainLine], first: bytes = KEY) -> tuple[list[ChainLine], bytes]:
    """Return the lines as the program would have written them, and the proof of the end."""
    key, prev, made = first, START, []
    for found in lines:
        mac = link(key, found, prev)
        made.append(replace(found, prev=prev, mac=mac))
        key, prev = next_key(key), mac
    return made, closing(key, len(made), prev)


def journal(size: int) -> tuple[list[ChainLine], bytes]:
    return written([line(number, [f"{part}{number}" for part in "abcdef"])
                    for number in range(1, size + 1)])  # fmt: skip


def number_of(found: ChainLine) -> ControlNumber:
    return ControlNumber.of(found.sequence, found.mac)


def test_what_the_program_wrote_is_sound() -> None:
    lines, end = journal(5)

    report = verify(lines, KEY, end=end, anchor=number_of(lines[2]))

    assert (report.is_sound, report.lines, report.sequence) == (True, 5, 0)
    assert report.control == number_of(lines[-1])


def test_an_empty_journal_is_sound() -> None:
    assert verify([], KEY, end=closing(KEY, 0, START)).is_sound


@pytest.mark.parametrize("part", ["at", "action", "object", "result", "origin", "actor", "mac"])
def test_a_changed_line_is_named(part: str) -> None:
    lines, end = journal(5)
    lines[2] = altered(lines[2], part, b"x" if part == "mac" else "x")

    report = verify(lines, KEY, end=end)

    assert (report.breach, report.sequence, report.lines) == (Breach.CHANGED, 3, 2)


def test_a_removed_line_leaves_a_gap() -> None:
    lines, end = journal(5)

    report = verify(lines[:1] + lines[2:], KEY, end=end)

    assert (report.breach, report.sequence) == (Breach.GAP, 2)


def test_a_removed_line_shows_when_the_rest_moves_up() -> None:
    lines, end = journal(5)
    moved = [replace(found, sequence=found.sequence - 1) for found in lines[2:]]

    report = verify(lines[:1] + moved, KEY, end=end)

    assert (report.breach, report.sequence) == (Breach.OUT_OF_ORDER, 2)


def test_a_cut_tail_is_noticed() -> None:
    lines, end = journal(5)

    report = verify(lines[:3], KEY, end=end)

    assert (report.breach, report.sequence) == (Breach.TAIL_CUT, 4)


def test_lines_that_change_places_are_noticed() -> None:
    lines, end = journal(5)
    lines[1], lines[2] = replace(lines[2], sequence=2), replace(lines[1], sequence=3)

    report = verify(lines, KEY, end=end)

    assert (report.breach, report.sequence) == (Breach.OUT_OF_ORDER, 2)


@pytest.mark.parametrize("place", [1, 3, 6])
def test_a_line_put_in_is_noticed(place: int) -> None:
    lines, end = journal(5)
    before = lines[place - 2].mac if place > 1 else START
    foreign = replace(lines[0], sequence=place, actor="x", prev=before)
    moved = [replace(found, sequence=found.sequence + 1) for found in lines[place - 1 :]]

    report = verify([*lines[: place - 1], foreign, *moved], KEY, end=end)

    assert (report.breach, report.sequence) == (Breach.CHANGED, place)


def test_another_key_does_not_fit() -> None:
    lines, end = journal(5)
    other, other_end = written(lines, bytes(32))

    assert verify(other, KEY, end=other_end).breach is Breach.CHANGED
    assert verify(lines, KEY, end=other_end).breach is Breach.TAIL_CUT
    assert verify([], KEY, end=other_end).breach is Breach.TAIL_CUT
    assert verify(lines, bytes(32), end=end).breach is Breach.CHANGED


def test_an_older_journal_shows_only_with_a_number_noted_outside() -> None:
    lines, _ = journal(5)
    older, end = journal(3)

    assert verify(older, KEY, end=end).is_sound
    report = verify(older, KEY, end=end, anchor=number_of(lines[4]))

    assert (report.breach, report.sequence) == (Breach.OLDER_THAN_ANCHOR, 4)


def test_a_journal_written_anew_does_not_fit_the_number_noted_outside() -> None:
    lines, _ = journal(5)
    anew, end = written([replace(found, actor="x") for found in lines])

    assert verify(anew, KEY, end=end).is_sound
    report = verify(anew, KEY, end=end, anchor=number_of(lines[3]))

    assert (report.breach, report.sequence) == (Breach.ANCHOR_DIFFERS, 4)


def test_the_key_of_a_line_is_not_in_the_key_after_it() -> None:
    # RFC 5869, expand: T(1) = HMAC(PRK, info | 0x01); one way only.
    assert next_key(KEY) != KEY
    assert len(next_key(KEY)) == 32


@given(st.lists(st.tuples(*[TEXTS] * 6), min_size=1, max_size=8), st.data())
def test_no_change_of_any_word_goes_unseen(
    words: list[tuple[str, ...]], data: st.DataObject
) -> None:
    lines, end = written([line(place, found) for place, found in enumerate(words, 1)])
    assert verify(lines, KEY, end=end).is_sound
    place = data.draw(st.integers(0, len(lines) - 1))
    part = data.draw(st.sampled_from(["at", "action", "object", "result", "origin", "actor"]))
    other = data.draw(TEXTS.filter(lambda text: text != getattr(lines[place], part)))
    lines[place] = altered(lines[place], part, other)

    report = verify(lines, KEY, end=end)

    assert (report.breach, report.sequence) == (Breach.CHANGED, place + 1)


@given(st.integers(2, 9), st.data())
def test_no_other_selection_or_order_of_lines_fits(size: int, data: st.DataObject) -> None:
    lines, end = journal(size)
    chosen = data.draw(st.lists(st.integers(0, size - 1), max_size=size + 1))
    other = [replace(lines[old], sequence=new) for new, old in enumerate(chosen, 1)]

    assert verify(other, KEY, end=end).is_sound == (chosen == list(range(size)))


@pytest.mark.parametrize("text", ["", "12", "12-xyz", "x-0a1b2c3d4e5f", "12-0a1b2c3d4e5f6"])
def test_what_is_no_control_number_is_refused(text: str) -> None:
    with pytest.raises(ControlNumberMistyped):
        ControlNumber.parse(text)


def test_a_control_number_is_read_as_it_is_written() -> None:
    number = ControlNumber.of(152, bytes.fromhex("0a1b2c3d4e5f00"))

    assert str(number) == "152-0a1b2c3d4e5f"
    assert ControlNumber.parse(" 152-0A1B2C3D4E5F ") == number


def test_a_key_on_paper_ends_with_a_group_that_finds_typing_errors() -> None:
    groups = key_words(KEY).split()

    assert len(groups) == 17
    assert "".join(groups[:16]) == KEY.hex()
