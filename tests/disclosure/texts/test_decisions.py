# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer decides, and when that still holds."""

import pytest

from casuskluis.disclosure.texts import (
    QUESTIONS,
    Choice,
    Colour,
    Decision,
    KnownName,
    KnownWords,
    LabelImpossible,
    MaskToken,
    QuestionsOpen,
    ReasonMissing,
    TextChangedAfterReview,
    check_label,
    decide,
    find,
    mask,
    ordinary_words,
    reviewed,
    standing,
)
from casuskluis.domain.naming import PersonName

KNOWN = KnownWords(
    (KnownName(PersonName.parse("Youssef el Amrani"), "[betrokkene]", near=True),)
)
TEXT = "Youssef zag Marron bij het station. Later zag hij Marron opnieuw."
ANSWERED = frozenset(one.code for one in QUESTIONS)


def tokens_of(text: str) -> tuple[MaskToken, ...]:
    return find(text, KNOWN, ordinary_words())


def test_what_nobody_decided_is_replaced() -> None:
    assert mask(TEXT, tokens_of(TEXT)) == (
        "[betrokkene] zag [naam] bij het station. Later zag hij [naam] opnieuw."
    )


def test_a_decision_holds_for_its_own_place_only() -> None:
    tokens = tokens_of(TEXT)
    decision = decide(TEXT, tokens[1], Choice.ORDINARY)

    assert mask(TEXT, tokens, [decision]).count("Marron") == 1


def test_something_red_stays_only_with_a_reason() -> None:
    token = tokens_of(TEXT)[0]
    assert token.colour is Colour.RED

    with pytest.raises(ReasonMissing):
        decide(TEXT, token, Choice.RELEASE, reason=" ")
    released = decide(TEXT, token, Choice.RELEASE, reason="Treedt zelf naar buiten.")

    assert mask(TEXT, tokens_of(TEXT), [released]).startswith("Youssef zag [naam]")


def test_a_decision_without_reason_does_not_hold_for_what_became_red() -> None:
    blank = find(TEXT, KnownWords(), ordinary_words())
    let_stand = decide(TEXT, blank[0], Choice.ORDINARY)

    assert mask(TEXT, blank, [let_stand]).startswith("Youssef")
    assert mask(TEXT, tokens_of(TEXT), [let_stand]).startswith("[betrokkene]")


def test_decisions_hold_after_an_edit_elsewhere() -> None:
    decision = decide(TEXT, tokens_of(TEXT)[2], Choice.MASK, label="[bekende]")
    edited = f"Er is een gesprek geweest met betrokkene zelf. {TEXT}"

    assert mask(edited, tokens_of(edited), [decision]).endswith("zag hij [bekende] opnieuw.")


def test_two_places_that_look_the_same_keep_their_decisions_in_order() -> None:
    text = "Hij zag Marron toen hij daar weer langs kwam lopen. " * 3
    tokens = tokens_of(text)
    middle = next(one for one in tokens if one.start > 50)
    decisions = [decide(text, one, Choice.MASK) for one in tokens[:1]]
    decisions.append(decide(text, middle, Choice.ORDINARY))

    found = standing(text, tokens, decisions)

    assert [found[one].choice for one in tokens if one in found] == [
        Choice.MASK,
        Choice.ORDINARY,
    ]


def test_a_decision_holds_no_words() -> None:
    decision = decide(TEXT, tokens_of(TEXT)[1], Choice.MASK)

    assert "Marron" not in f"{decision.place}{decision}"
    assert "Youssef" not in repr(tokens_of(TEXT))


@pytest.mark.parametrize(
    "label", ["[M.]", "[K]", "moeder", "[Moeder]", "[moeder 2]", "[]", "Jan"]
)
def test_a_label_is_never_an_initial_or_a_number(label: str) -> None:
    with pytest.raises(LabelImpossible):
        check_label(label)


def test_nothing_counts_as_reviewed_before_all_questions() -> None:
    with pytest.raises(QuestionsOpen):
        reviewed(TEXT, tokens_of(TEXT), (), ANSWERED - {"occupation"})


def test_a_text_that_was_edited_after_the_review_is_refused() -> None:
    outcome = reviewed(TEXT, tokens_of(TEXT), (), ANSWERED)

    outcome.check(TEXT)
    with pytest.raises(TextChangedAfterReview):
        outcome.check(f"{TEXT} En nog iets.")
    with pytest.raises(TextChangedAfterReview):
        reviewed(f"Nee. {TEXT}", tokens_of(TEXT), (), ANSWERED)


def test_a_masked_text_holds_nothing_red_any_more() -> None:
    outcome = reviewed(TEXT, tokens_of(TEXT), (), ANSWERED)

    again = tokens_of(outcome.masked)

    assert again == ()
    assert Decision("x", Choice.MASK).reason == ""
