# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The letter that tells somebody that he is discussed (informeringsbrief, AVG article 14).

Short sentences and common words (language level B1). What article 14 asks has a place of its
own; what the officer leaves empty is left out.
"""

from collections.abc import Sequence

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.letterhead import (
    LETTER,
    LETTER_ITEM,
    LETTER_LINE,
    LETTER_NAME,
    write_letterhead,
)
from casuskluis.documents.papers import InformingLetterPaper
from casuskluis.documents.wording import long_day

_AROUND_TITLE, _BELOW_LIST, _ABOVE_GREETING = 5.0, 4.0, 10.0
"""Points of white."""
_SALUTATION = "Geachte heer of mevrouw,"
_RIGHTS = (
    "Kloppen de gegevens niet? Dan kunt u vragen om ze te verbeteren of aan te vullen.",
    "U kunt vragen om de gegevens te wissen, of om ze een tijd niet te gebruiken.",
    "U kunt bezwaar maken tegen het gebruik van de gegevens. Vertel ons dan waarom.",
)
_ANSWER = (
    "Eén vraag is genoeg: die geldt voor alle organisaties die meepraten. U krijgt binnen een "
    "maand antwoord. Soms kunnen wij niet doen wat u vraagt. Dan leggen wij uit waarom."
)
"""One request counts as a request to all controllers (Stb. 2025, 78, articles 2 and 3)."""
_REACH = "Hebt u een vraag? Of wilt u een van uw rechten gebruiken? Dit is het contactpunt:"
_SECRECY = "Wie meepraat, mag dit niet aan anderen vertellen."


def build(paper: InformingLetterPaper) -> bytes:
    """Return the letter as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    sender = (f"Gemeente {paper.municipality}", *paper.sender_address)
    write_letterhead(composer, sender, (paper.addressee, *paper.address), paper.marking)
    _write_opening(composer, paper)
    _write_reason(composer, paper)
    _write_data(composer, paper)
    _write_sharing(composer, paper)
    _write_part(composer, "Hoe lang bewaren wij de gegevens?", paper.retention)
    _write_rights(composer, paper)
    _write_contact(composer, paper)
    _write_signature(composer, paper)
    line = composer.text.line
    frame = PageFrame(
        marking=line(paper.marking),
        copy=line(f"Brief van {long_day(paper.dated_on)}"),
        foot=line(f"Gemeente {paper.municipality}"),
        control=line(paper.control),
    )
    return composer.build("Informeringsbrief", paper.printed_at, frame)


def _about(paper: InformingLetterPaper) -> str:
    """Return of whom the letter speaks: the reader, or the child of the reader."""
    return "uw kind" if paper.guardian_of.strip() else "u"


def _write(composer: Composer, text: str) -> None:
    composer.prose(text, LETTER)


def _write_bullets(composer: Composer, lines: Sequence[str]) -> None:
    composer.bullets([composer.text.markup(line) for line in lines], LETTER_ITEM)
    composer.gap(_BELOW_LIST)


def _write_part(composer: Composer, title: str, text: str) -> None:
    """Write a heading with text below it; nothing when there is no text."""
    if text.strip():
        with composer.section():
            composer.heading(2, title)
            _write(composer, text)


def _write_opening(composer: Composer, paper: InformingLetterPaper) -> None:
    markup = composer.text.markup
    about = _about(paper)
    reference = f"ons kenmerk {paper.reference}" if paper.reference.strip() else ""
    dated = f"Datum {long_day(paper.dated_on)}"
    said = " · ".join(part for part in (dated, reference) if part)
    composer.paragraph(markup(said), styles.SMALL)
    composer.gap(_AROUND_TITLE)
    composer.heading(1, f"Wij gebruiken gegevens over {about}")
    composer.gap(_AROUND_TITLE)
    composer.paragraph(markup(paper.salutation or _SALUTATION), LETTER_NAME)
    if paper.guardian_of.strip():
        composer.paragraph(
            markup(
                f"Deze brief gaat over {paper.guardian_of}. U krijgt deze brief omdat u het "
                "gezag hebt. Wij schrijven verder: uw kind."
            ),
            LETTER_NAME,
        )
    since = ""
    if paper.discussed_since:
        since = f"Dat doen wij sinds {long_day(paper.discussed_since)}. "
    _write(
        composer,
        f"Wij praten met andere organisaties over {about}. Daarbij gebruiken wij gegevens over "
        f"{about}. {since}In deze brief leest u waarom, met wie wij de gegevens delen en welke "
        "rechten u hebt.",
    )


def _write_reason(composer: Composer, paper: InformingLetterPaper) -> None:
    about = _about(paper)
    _write_part(composer, f"Waarom praten wij over {about}?", paper.reason)
    if paper.legal_basis.strip():
        with composer.section():
            composer.heading(2, "Waarom mag dat?")
            _write(
                composer,
                "De wet geeft de burgemeester deze taak. Dit zijn de regels:\n\n"
                + paper.legal_basis,
            )


def _write_data(composer: Composer, paper: InformingLetterPaper) -> None:
    if not (paper.data_kinds or paper.sources):
        return
    with composer.section():
        composer.heading(2, "Om welke gegevens gaat het?")
        if paper.data_kinds:
            _write(composer, f"Wij gebruiken deze gegevens over {_about(paper)}:")
            _write_bullets(composer, paper.data_kinds)
        if paper.sources:
            _write(composer, "De gegevens komen van:")
            _write_bullets(composer, paper.sources)


def _write_sharing(composer: Composer, paper: InformingLetterPaper) -> None:
    if paper.shared_with is None:
        return
    with composer.section():
        composer.heading(2, "Met wie delen wij de gegevens?")
        if paper.shared_with:
            _write(
                composer,
                f"Wij delen alleen wat nodig is. {_SECRECY} Deze organisaties praten mee of "
                "krijgen gegevens:",
            )
            _write_bullets(composer, paper.shared_with)
        else:
            _write(composer, "Wij hebben de gegevens nog met niemand gedeeld.")


def _write_rights(composer: Composer, paper: InformingLetterPaper) -> None:
    about = _about(paper)
    with composer.section():
        composer.heading(2, "Wat zijn uw rechten?")
        _write_bullets(
            composer, (f"U mag zien welke gegevens wij over {about} hebben.", *_RIGHTS)
        )
        asked = "het contactpunt" if paper.contact_point else "de gemeente"
        _write(composer, f"U vraagt dit aan {asked}. {_ANSWER}")
        _write(
            composer,
            "Mensen beslissen wat er gebeurt, geen computer. Vindt u dat wij niet goed omgaan "
            f"met de gegevens over {about}? Dan kunt u een klacht indienen bij de Autoriteit "
            "Persoonsgegevens: autoriteitpersoonsgegevens.nl.",
        )


def _write_contact(composer: Composer, paper: InformingLetterPaper) -> None:
    markup = composer.text.markup
    lines = [line for line in paper.contact_point if line.strip()]
    if not (lines or paper.conversation.strip() or paper.privacy_officer.strip()):
        return
    with composer.section():
        composer.heading(2, "Wilt u met ons praten?")
        _write(composer, paper.conversation)
        if lines:
            _write(composer, _REACH)
            composer.panel([(markup(line), LETTER_LINE) for line in lines])
        if paper.privacy_officer.strip():
            _write(
                composer,
                "De functionaris gegevensbescherming let erop dat de gemeente zich aan de "
                f"regels houdt. U bereikt die zo: {paper.privacy_officer}",
            )


def _write_signature(composer: Composer, paper: InformingLetterPaper) -> None:
    markup = composer.text.markup
    with composer.section(), composer.together():
        composer.gap(_ABOVE_GREETING)
        composer.paragraph(markup("Met vriendelijke groet,"), LETTER_NAME)
        composer.paragraph(markup(paper.sender), LETTER_LINE)
        composer.room_to_sign("Handtekening")
        composer.paragraph(markup(paper.signer), LETTER_LINE)
        composer.paragraph(markup(paper.signer_function), LETTER_LINE)
