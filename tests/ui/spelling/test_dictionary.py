# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is a word, which are known, and what is suggested."""

import pytest

from casuskluis_ui.text.spelling.dictionary import Dictionary
from casuskluis_ui.text.spelling.words import words


def test_the_words_of_the_trade_are_known() -> None:
    known = Dictionary()
    trade = "casusoverleg jongerenwerk zorgmijder deskundigheidsbevordering weegploeg zo'n"
    assert all(known.knows(word) for word in trade.split())
    assert not known.knows("vergadernig")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("vergadernig", "vergadering"),
        ("casusovrleg", "casusoverleg"),
        ("waarscheinlijk", "waarschijnlijk"),
        ("interresant", "interessant"),
        ("Politei", "Politie"),
        ("deskundigheidsbevodering", "deskundigheidsbevordering"),
    ],
)
def test_what_was_meant_is_suggested(wrong: str, right: str) -> None:
    found = Dictionary().suggestions(wrong, lambda: True)
    assert right in found
    assert len(found) <= 5


def test_suggestions_stop_when_patience_ends() -> None:
    asked = iter([True] * 3)
    assert Dictionary().suggestions("beeldvromnig", lambda: next(asked, False)) == ()


def test_only_words_are_checked() -> None:
    text = (
        "Zaak 2026-0123 van dhr. Öztürk (OM) op 3-2-2026: jan@x.nl en www.x.nl, zo’n foto "
        "[persoon 1 bij 2026-1] C:\\map i2o [feit] één."
    )
    found = [word.text for word in words(text)]
    assert found == ["Zaak", "van", "dhr", "Öztürk", "op", "en", "zo'n", "foto", "één"]
