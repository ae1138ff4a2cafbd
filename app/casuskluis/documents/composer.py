# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writes a document from top to bottom, and its structure with it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Literal

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from casuskluis.documents import fonts, styles
from casuskluis.documents.charts.figure import ChartFigure, Drawing
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.keeping import KeepTogether, KeepWithNext, NewPage
from casuskluis.documents.layout_tables import (
    PLAIN,
    Cell,
    Column,
    TableLook,
    build_table,
)
from casuskluis.documents.panels import build_panel
from casuskluis.documents.rendering import find_pages, render
from casuskluis.documents.shapes import LinesToWrite, NotesArea, SignatureBox, tick_line
from casuskluis.documents.tagging.memory import Memory
from casuskluis.documents.tagging.metadata import About
from casuskluis.documents.tagging.paragraphs import (
    Bookmark,
    TaggedParagraph,
    tagged_paragraph,
)
from casuskluis.documents.tagging.structure import Node
from casuskluis.documents.text import Markup, TextCleaner
from casuskluis.documents.tiles import build_tiles

Level = Literal[1, 2, 3]
_HEADING_STYLES = {1: styles.TITLE, 2: styles.HEADING, 3: styles.SUBHEADING}
_HEADING_ROLES: dict[Level, Literal["H1", "H2", "H3"]] = {1: "H1", 2: "H2", 3: "H3"}
_MOST_CODES = 40
_FACT_COLUMNS = (
    Column(Markup(""), 1, is_header=True),
    Column(Markup(""), 2.8, has_prose=True),
)


class Composer:
    """Collects the story of one document and its structure.

    Args:
        memory: What was laid out for other documents of the same print job.

    Attributes:
        text: Cleans every text of this document.
    """

    def __init__(self, memory: Memory | None = None) -> None:
        fonts.register()
        self._memory = memory or Memory()
        self.text = TextCleaner(fonts.covers)
        self._root = Node("Document")
        self._place = self._root
        self._story: list[Flowable] = []
        self._bookmarks = 0

    @contextmanager
    def section(self) -> Iterator[None]:
        """Group what is written inside the block."""
        outer = self._place
        self._place = outer.add("Sect")
        try:
            yield
        finally:
            self._place = outer

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep what is written inside the block on one page, if it fits on a page."""
        keep = KeepTogether()
        self._story.append(keep)
        begin = len(self._story)
        yield
        keep.kept = self._story[begin:]

    def heading(self, level: Level, text: str, *, in_outline: bool = True) -> None:
        """Write a heading. Levels never skip; there is one of level 1.

        It stays with the beginning of what follows.
        """
        bookmark = None
        if in_outline:
            self._bookmarks += 1
            title = self.text.line(text)
            bookmark = Bookmark(f"b{self._bookmarks}", title, level - 1)
        node = self._place.add(_HEADING_ROLES[level])
        style = _HEADING_STYLES[level]
        self._lead(tagged_paragraph(self.text.markup(text), style, node, bookmark=bookmark))

    def subtitle(self, text: Markup) -> None:
        """Write a small line below a heading, that stays with what follows."""
        self._lead(tagged_paragraph(text, styles.SMALL, self._place.add("P")))

    def label(self, text: str) -> None:
        """Write a line in bold that stays with what follows; for readers no heading."""
        markup = self.text.markup(text)
        self._lead(tagged_paragraph(markup, styles.LABEL, self._place.add("P")))

    def paragraph(self, text: Markup, style: ParagraphStyle = styles.BODY) -> None:
        """Write a paragraph; an empty one is left out."""
        if text:
            self._story.append(tagged_paragraph(text, style, self._place.add("P")))

    def prose(self, text: str, style: ParagraphStyle = styles.BODY) -> None:
        """Write what somebody typed: each blank line begins a new paragraph."""
        for part in self.text.paragraphs(text):
            self.paragraph(part, style)

    def labelled(self, label: str, text: str) -> None:
        """Write a label in bold with prose below it; nothing when there is no prose."""
        if text.strip():
            self.label(label)
            self.prose(text)

    def bullets(self, items: Sequence[Markup], style: ParagraphStyle = styles.ITEM) -> None:
        """Write an unordered list."""
        self._list("Disc", [(item, "•") for item in items], style)

    def steps(self, items: Sequence[Markup]) -> None:
        """Write a numbered list."""
        numbered = [(item, f"{n}.") for n, item in enumerate(items, start=1)]
        self._list("Decimal", numbered, styles.ITEM)

    def ticks(self, items: Sequence[tuple[Markup, bool]]) -> None:
        """Write choices with a box before each; the words must say which one is chosen."""
        node = self._place.add("L")
        lines = [
            tick_line(text, node.add("LI").add("LBody"), ticked=ticked)
            for text, ticked in items
            if text
        ]
        for last in lines[-1:]:
            last.spaceAfter = styles.HEADING.spaceBefore
        self._story += lines

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        look: TableLook = PLAIN,
    ) -> None:
        """Write a table; one without rows is left out.

        Args:
            columns: When all titles are empty, there is no header row.
            rows: As many cells as columns.
            look: What sets it apart from other tables.
        """
        if rows:
            self._story.append(build_table(self._place, columns, rows, look))

    def facts(self, pairs: Sequence[tuple[str, Cell]], look: TableLook = PLAIN) -> None:
        """Write a table of labels and values; a pair without a value is left out."""
        rows = [(self.text.bold(label), value) for label, value in pairs if value]
        self.table(_FACT_COLUMNS, rows, look)

    def panel(
        self,
        lines: Sequence[tuple[Markup, ParagraphStyle]],
        edge: Color = styles.ACCENT,
        tint: Color = styles.TINT,
    ) -> None:
        """Write paragraphs in a tinted box."""
        content = [
            tagged_paragraph(text, style, self._place.add("P")) for text, style in lines if text
        ]
        if content:
            with self.together():
                self._story.append(build_panel(content, edge, tint))

    def chart(self, drawing: Drawing) -> None:
        """Write a chart; the table with the same numbers must follow."""
        self.figure(drawing)

    def figure(self, drawing: Drawing) -> None:
        """Write a picture that tells in words what can be seen."""
        figure = self._place.add("Figure")
        self._story.append(ChartFigure(drawing, figure, styles.CONTENT_WIDTH))

    def tiles(self, pairs: Sequence[tuple[Markup, Markup]]) -> None:
        """Write a few large figures beside each other, each with its label below it."""
        if pairs:
            self._story.append(build_tiles(self._place, pairs))

    def lines_to_write(self, count: int) -> None:
        """Leave a fixed number of ruled lines to write on."""
        self._story.append(LinesToWrite(count))

    def room_for_notes(self, label: str) -> None:
        """Leave ruled lines to write on, under a label, when the page has room for some."""
        heading = tagged_paragraph(
            self.text.markup(label), styles.SUBHEADING, self._place.add("P")
        )
        self._story.append(NotesArea(heading))

    def room_to_sign(self, label: str) -> None:
        """Leave a box for a signature, with a small label inside."""
        inside = tagged_paragraph(self.text.markup(label), styles.SMALL, self._place.add("P"))
        self._story.append(SignatureBox(inside))

    def gap(self, points: float) -> None:
        """Leave some room."""
        self._story.append(Spacer(1, points))

    def new_page(self) -> None:
        """Go on at the top of a page."""
        self._story.append(NewPage())

    def build(self, title: str, made_at: datetime, frame: PageFrame) -> bytes:
        """Return the finished document, after the program's own check.

        What was written is let go of while it is drawn: a composer builds one document.

        Args:
            title: In the metadata; never holds anything from a case.
            made_at: The moment in the metadata, with time zone.
            frame: What stands on each page.

        Raises:
            DocumentDoesNotFit: When something cannot be laid out.
            DocumentFaulty: When the check finds a fault.
        """
        self._report_substitutions()
        about = About(self.text.line(title), made_at)
        return render(self._root, self._story, about, frame, self._memory)

    def find_pages(self, frame: PageFrame) -> Mapping[str, int]:
        """Return on which page, from 1, each heading of the outline comes.

        It lays the document out, so this composer can build nothing any more.

        Raises:
            DocumentDoesNotFit: When something cannot be laid out.
        """
        about = About("", datetime.fromtimestamp(0, UTC))
        return find_pages(self._root, self._story, about, frame)

    def _lead(self, paragraph: TaggedParagraph) -> None:
        paragraph.leads = True
        self._story += [KeepWithNext(), paragraph]

    def _report_substitutions(self) -> None:
        found = self.text.substitutions
        if not found:
            return
        codes = ", ".join(f"{code} ({count}×)" for code, count in found[:_MOST_CODES])
        if len(found) > _MOST_CODES:
            codes += f" en {len(found) - _MOST_CODES} andere"
        self.paragraph(
            self.text.markup(
                "Sommige tekens kunnen niet worden afgedrukt. Op die plaats staat een "
                f"vraagteken in een ruit. Het gaat om: {codes}."
            ),
            styles.SMALL,
        )

    def _list(
        self, numbering: str, items: Sequence[tuple[Markup, str]], style: ParagraphStyle
    ) -> None:
        shown = [(item, mark) for item, mark in items if item]
        if not shown:
            return
        node = self._place.add("L", {"List": {"ListNumbering": numbering}})
        for item, mark in shown:
            entry = node.add("LI")
            label = (entry.add("Lbl"), mark)
            self._story.append(tagged_paragraph(item, style, entry.add("LBody"), label=label))
