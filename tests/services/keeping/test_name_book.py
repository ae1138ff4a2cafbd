# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names are found in any text, whoever wrote it, and nothing else is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.naming import PersonName, fold
from casuskluis.services.keeping.name_book import NameBook
from casuskluis.storage.names import Named, NamedAs


def named(
    name: str, role: NamedAs = NamedAs.SUBJECT, number: str = "2026-0012", alias: str = ""
) -> Named:
    """Return somebody as the vault names them."""
    parts = PersonName.parse(name)
    family, prefix, given = (fold(part) for part in (parts.family, parts.prefix, parts.given))
    if role is NamedAs.NOTIFIER:
        return Named(role, "", name)
    details = ("1234 AB", "06-12345678", "q.vonk@post.example", "123456782")
    return Named(
        role, number, family, prefix, given, alias, "1987-03-17", "Dorpsstraat 12", details
    )


@pytest.fixture(scope="module")
def book() -> NameBook:
    made = NameBook()
    made.keep(["Jan de Wit", "Stichting De Vonk"])
    made.learn(
        [
            named("Qwirijn van den Vonk", alias="De Snelle Slager"),
            named("Yusuf Öztürk-Bos", NamedAs.RELATED, "2026-0031"),
            named("Roos Berg", number="2026-0044"),
            named("Hhevdzi Kwaxxum", NamedAs.NOTIFIER),
            named("D. de Qlurf", NamedAs.NOTIFIER),
            named("Tteun Castelein", number="2026-0050", alias="tteun90"),
            named("Pp Mmeznotr", NamedAs.KEY_PERSON, ""),
            named("Ali Zonder-Nummer", number=""),
        ]
    )
    return made


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Qwirijn van den Vonk belt", "2026-0012 belt"),
        ("Vonk, van den, Qwirijn", "2026-0012"),
        ("met Q. van den Vonk", "met 2026-0012"),
        ("mevrouw Van den Vonk", "mevrouw 2026-0012"),
        ("vandenvonk", "2026-0012"),
        ("VONK en vonk en Vonks", "2026-0012 en 2026-0012 en 2026-0012"),
        ("de snelle slager kwam", "2026-0012 kwam"),
        ("yusuf ozturk", "betrokkene bij 2026-0031"),
        ("Öztürk-Bos", "betrokkene bij 2026-0031"),
        ("roos berg", "2026-0044"),
        ("Roos Berg", "2026-0044"),
        ("de berg op, een roos", "de berg op, een roos"),
        ("Hhevdzi Kwaxxum", "melder"),
        ("D. de Qlurf", "melder"),
        ("tteun90 · Lage Kreek", "2026-0050 · Lage Kreek"),
        ("Pp Mmeznotr", "sleutelpersoon"),
        ("Ali Zonder-Nummer", "betrokkene"),
        ("Jan de Wit van Stichting De Vonk", "Jan de Wit van Stichting De Vonk"),
        ("geboren 17-03-1987 of 17 maart 1987 of 1987-03-17", "geboren ••• of ••• of •••"),
        ("op 17-03-2026", "op 17-03-2026"),
        ("Dorpsstraat 12, 1234ab", "•••, •••"),
        ("Dorpsstraat 14", "Dorpsstraat 14"),
        ("bel 06 12 34 56 78 of +31 6 12345678", "bel ••• of •••"),
        ("mail Q.Vonk@post.example, bsn 1234.56.782", "mail •••, bsn •••"),
        ("Casus 2026-0012 wacht", "Casus 2026-0012 wacht"),
        ("", ""),
    ],
)
def test_a_text_is_shown_without_names(book: NameBook, text: str, shown: str) -> None:
    assert book.mask(text) == shown


@given(st.text(max_size=80))
def test_the_pieces_of_any_text_are_the_text(book: NameBook, text: str) -> None:
    assert "".join(piece for piece, _ in book.pieces(text)) == text


NAMES = ("Qwirijn", "vonk", "VONK", "Hhevdzi Kwaxxum", "öztürk")
PARTS = st.sampled_from([*NAMES, "belt", " ", ", ", "\n", "😀", "Q.", "van", "den", "s", "'"])


@given(st.lists(PARTS, max_size=14).map(" ".join))
def test_no_surname_stays_whatever_stands_around_it(book: NameBook, text: str) -> None:
    left = set(fold(book.mask(text)).split())
    assert not left & {"vonk", "kwaxxum", "ozturk"}


def test_what_was_known_stays_known(book: NameBook) -> None:
    book.learn([named("Zzelf Nieuwling", number="2026-0099")])
    assert book.mask("Zzelf Nieuwling en Vonk") == "2026-0099 en 2026-0012"


def test_a_book_shows_no_name(book: NameBook) -> None:
    assert "vonk" not in f"{book!r} {named('Q Vonk')!r}".casefold()
