# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The whole policy plan, with the block of its secrecy on every page.

Articles 87 to 89 Gemeentewet: who imposed it, on which ground, and who may lift it.
"""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.openings import write_opening, write_warning
from casuskluis.documents.papers import (
    SecretChapter,
    SecretMeasure,
    SecretPillar,
    SecretPlanPaper,
)
from casuskluis.documents.secrecy import secrecy_sentences
from casuskluis.documents.text import Markup
from casuskluis.documents.wording import day_or, long_day
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.partial_date import dutch_date

_NOT_IMPOSED = (
    "VERTROUWELIJK CONCEPT – er is nog geen geheimhouding opgelegd. Behandel dit stuk "
    "vertrouwelijk tot een bevoegd orgaan heeft besloten (artikel 87 Gemeentewet)."
)
_FOR_READER = "Geef dit stuk aan niemand door."
_ONLY_HERE = "Alleen in de volledige versie"


def build(paper: SecretPlanPaper) -> bytes:
    """Return the whole plan as a PDF. Equal papers give equal bytes.

    Raises:
        DocumentDoesNotFit: When something cannot be laid out.
        DocumentFaulty: When the finished file fails the program's own check.
    """
    composer = Composer()
    _write_opening(composer, paper)
    number = 0
    for number, chapter in enumerate(paper.before, start=1):
        _write_chapter(composer, number, chapter)
    if paper.pillars:
        number += 1
        _write_pillars(composer, number, paper.pillars)
    for after, chapter in enumerate(paper.after, start=number + 1):
        _write_chapter(composer, after, chapter)
    line = composer.text.line
    holder = f"exemplaar voor {paper.holder}" if paper.holder else ""
    frame = PageFrame(
        marking=_marking(paper),
        copy=line(" – ".join(part for part in ("Volledige versie", holder) if part)),
        block=tuple(line(text) for text in secrecy_block(paper)),
        foot="Niet kopiëren. Niet verder verstrekken.",
        control=line(paper.control),
    )
    return composer.build(f"{paper.title}, volledige versie", paper.printed_at, frame)


def secrecy_block(paper: SecretPlanPaper) -> tuple[str, ...]:
    """Return what every page says about the secrecy of the plan."""
    order = paper.secrecy
    if order is None:
        return (_NOT_IMPOSED,)
    if paper.lifted_on is not None:
        lifted = f"{paper.lifted_by} op {dutch_date(paper.lifted_on)}"
        return (
            f"Geheimhouding opgeheven door {lifted} (artikel 89 Gemeentewet).",
            f"Eerder: {_imposed(order)}",
        )
    return (
        f"GEHEIM – {_imposed(order)} {_FOR_READER}",
        f"Bevoegd tot opheffing: {order.lifted_by} (artikel 89 Gemeentewet).",
    )


def _imposed(order: SecrecyOrder) -> str:
    day = dutch_date(order.imposed_on)
    return (
        f"geheimhouding opgelegd door {order.imposed_by} op {day}, artikel 87 Gemeentewet jo. "
        f"{order.ground}."
    )


def _marking(paper: SecretPlanPaper) -> str:
    if paper.secrecy is None:
        return "VERTROUWELIJK – CONCEPT"
    return "GEHEIM" if paper.lifted_on is None else "Geheimhouding opgeheven"


def _write_opening(composer: Composer, paper: SecretPlanPaper) -> None:
    lead = (f"Gemeente {paper.municipality}", paper.years, "volledige versie")
    write_opening(composer, paper.title, lead)
    order = paper.secrecy
    if order is not None and paper.lifted_on is None:
        write_warning(
            composer,
            "GEHEIM",
            *secrecy_sentences(order),
            "Wie dit stuk kent, houdt het geheim. Wil de gemeenteraad het krijgen, dan krijgen "
            "alle raadsleden het (artikel 88 Gemeentewet).",
        )
    else:
        write_warning(composer, _marking(paper), *secrecy_block(paper))
    composer.facts(
        [
            ("Stand", composer.text.markup(_state(paper))),
            ("Exemplaar voor", composer.text.markup(paper.holder)),
        ]
    )
    composer.paragraph(
        composer.text.markup(
            "Wat in een kader staat, staat alleen in deze versie. Dat geldt ook voor een "
            "maatregel waarbij staat: niet in de publieksversie."
        )
    )


def _state(paper: SecretPlanPaper) -> str:
    if paper.adopted_on is None:
        return "Concept: nog niet vastgesteld"
    return f"Vastgesteld door {paper.adopted_by} op {long_day(paper.adopted_on)}"


def _write_chapter(composer: Composer, number: int, chapter: SecretChapter) -> None:
    with composer.section():
        composer.heading(2, f"{number}. {chapter.title}")
        composer.prose(chapter.public_text)
        _write_confidential(composer, chapter.confidential_text)


def _write_pillars(composer: Composer, number: int, pillars: tuple[SecretPillar, ...]) -> None:
    with composer.section():
        composer.heading(2, f"{number}. Maatregelen per pijler")
        for place, pillar in enumerate(pillars, start=1):
            with composer.section():
                composer.heading(3, f"Pijler {place}: {pillar.label}")
                if not pillar.measures:
                    composer.paragraph(composer.text.markup("Nog geen maatregelen."))
                for measure in pillar.measures:
                    _write_measure(composer, measure)
        _write_planning(composer, pillars)


def _write_measure(composer: Composer, measure: SecretMeasure) -> None:
    text = composer.text
    composer.label(measure.title)
    said = (
        "" if measure.in_public else "Niet in de publieksversie",
        f"Trekker: {measure.owner}" if measure.owner else "",
        f"Planning: {measure.planning}" if measure.planning else "",
        f"Stand: {measure.status_label}" if measure.status_label else "",
    )
    composer.subtitle(text.markup(" · ".join(part for part in said if part)))
    composer.prose(measure.public_text)
    _write_confidential(composer, measure.confidential_text)


def _write_confidential(composer: Composer, confidential: str) -> None:
    """Write what only this version says, in a box."""
    parts = composer.text.paragraphs(confidential)
    if parts:
        title = (composer.text.markup(_ONLY_HERE), styles.ALERT_LINE)
        lines = [(part, styles.PANEL_LINE) for part in parts]
        composer.panel([title, *lines], styles.ALERT, styles.ALERT_TINT)


def _write_planning(composer: Composer, pillars: tuple[SecretPillar, ...]) -> None:
    markup = composer.text.markup
    columns = (
        Column(markup("Maatregel"), 33, is_header=True, has_prose=True),
        Column(markup("Trekker"), 24),
        Column(markup("Planning"), 16, has_prose=True),
        Column(markup("Stand"), 15),
        Column(markup("Publiek"), 12),
    )
    rows: list[tuple[Markup, ...]] = [
        (
            markup(one.title),
            markup(one.owner or "–"),
            markup(day_or(one.due_on, one.planning or "–")),
            markup(one.status_label),
            markup("ja" if one.in_public else "nee"),
        )
        for pillar in pillars
        for one in pillar.measures
    ]
    if rows:
        with composer.section():
            composer.heading(3, "Alle maatregelen in het kort")
            composer.table(columns, rows)
