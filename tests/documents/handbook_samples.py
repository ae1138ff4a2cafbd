# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A manual of one chapter with everything a chapter can hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from PIL import Image

from casuskluis.documents import handbook
from casuskluis.documents.papers import HandbookPaper
from casuskluis.domain.handbook import (
    Chapter,
    Grid,
    Heading,
    Listing,
    Manner,
    Paragraph,
    Picture,
    Sample,
    Span,
)


def picture() -> bytes:
    made = BytesIO()
    Image.new("RGBA", (320, 200), "#0f637880").save(made, "PNG")
    return made.getvalue()


def chapter(name: str = "10-begin", words: str = "Kies wat u wilt doen.") -> Chapter:
    line = (Span(words), Span(" Sla op.", Manner.BOLD), Span(" F9", Manner.TYPED))
    return Chapter(
        name=name,
        title="Het begin",
        text="",
        blocks=(
            Paragraph(line),
            Heading(2, "Lijsten"),
            Listing((line, line)),
            Listing((line, (Span("schuin", Manner.ITALIC),)), is_numbered=True),
            Heading(3, "Klein"),
            Grid(((Span("toets"),), (Span("doet"),)), ((line, line), ((Span("a"),), line))),
            Sample("casuskluis demo\ncasuskluis handboek"),
            Picture("vandaag.png", "De pagina Vandaag", picture()),
        ),
    )


def manual(*chapters: Chapter) -> HandbookPaper:
    return HandbookPaper(
        chapters=chapters or (chapter(), chapter("20-einde")),
        version="9.9",
        printed_at=datetime(2026, 3, 1, 9, tzinfo=UTC),
    )


KINDS: dict[str, Callable[[], bytes]] = {
    "manual": lambda: handbook.build(manual()),
    "bare manual": lambda: handbook.build(manual(replace(chapter(), blocks=()))),
}
