# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Other ways to draw what a document asks for: ReportLab as it comes, WeasyPrint and fpdf2."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib import import_module
from importlib.resources import as_file, files
from io import BytesIO
from typing import Any
from unittest.mock import patch
from xml.sax.saxutils import unescape

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from typing_extensions import override

from casuskluis.documents import agenda, styles
from casuskluis.documents.composer import Composer, Level
from casuskluis.documents.fonts import BOLD, REGULAR
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.layout_tables import PLAIN, Cell, Column, TableLook
from casuskluis.documents.papers import AgendaPaper
from casuskluis.documents.text import Markup

MARKING, COPY, FOOT = "ZEER VERTROUWELIJK", "Exemplaar 3 van 6", "Niet kopiëren."
_TAG = re.compile("<[^>]+>")


class EngineMissing(Exception):
    """The engine is not installed here."""


@dataclass(frozen=True)
class Block:
    """One thing on paper: a heading, a paragraph, an item of a list, a table, or a new page."""

    kind: str
    text: str = ""
    columns: Sequence[Column] = ()
    rows: Sequence[Sequence[Cell]] = field(default=())


Engine = Callable[[Sequence[Block]], bytes]


class Recorder(Composer):
    """Writes down what a document asks for, and draws nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []

    @override
    def build(self, title: str, made_at: datetime, frame: PageFrame) -> bytes:
        return b""

    @override
    def heading(self, level: Level, text: str, *, in_outline: bool = True) -> None:
        self.blocks.append(Block(f"h{level}", self.text.markup(text)))

    @override
    def subtitle(self, text: Markup) -> None:
        self.blocks.append(Block("small", text))

    @override
    def label(self, text: str) -> None:
        self.blocks.append(Block("label", self.text.markup(text)))

    @override
    def paragraph(self, text: Markup, style: ParagraphStyle = styles.BODY) -> None:
        if text:
            self.blocks.append(Block("p", text))

    @override
    def bullets(self, items: Sequence[Markup], style: ParagraphStyle = styles.ITEM) -> None:
        self.blocks += [Block("li", item) for item in items if item]

    @override
    def table(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], look: TableLook = PLAIN
    ) -> None:
        if rows:
            self.blocks.append(Block("table", "", columns, rows))

    @override
    def panel(
        self,
        lines: Sequence[tuple[Markup, ParagraphStyle]],
        edge: Color = styles.ACCENT,
        tint: Color = styles.TINT,
    ) -> None:
        self.blocks += [Block("p", text) for text, _ in lines if text]

    @override
    def room_for_notes(self, label: str) -> None:
        return

    @override
    def new_page(self) -> None:
        self.blocks.append(Block("page"))


def recorded(paper: AgendaPaper) -> list[Block]:
    """Return what an agenda asks for."""
    recorder = Recorder()
    with patch.object(agenda, "Composer", return_value=recorder):
        agenda.build(paper)
    return recorder.blocks


_LOOKS = {
    "h1": styles.TITLE,
    "h2": styles.HEADING,
    "h3": styles.SUBHEADING,
    "small": styles.SMALL,
    "label": styles.LABEL,
    "p": styles.BODY,
}
_STYLES = {
    kind: ParagraphStyle("", look, keepWithNext=int(kind != "p"))
    for kind, look in _LOOKS.items()
}
_FONTS = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf"}


@cache
def _stock_fonts() -> dict[str, TTFont]:
    """Return the fonts without what the program adds to them."""
    folder = files("casuskluis_resources") / "fonts"
    found = {}
    for name, file in _FONTS.items():
        with as_file(folder / file) as path:
            found[name] = TTFont(name, str(path))
    return found


def pieces(cell: Cell) -> list[str]:
    """Return the texts of a cell that are not empty."""
    return [part for part in ((cell,) if isinstance(cell, str) else cell) if part]


def bare(text: str) -> str:
    """Return a text without its markup."""
    return unescape(_TAG.sub(" ", text))


def plain_reportlab(blocks: Sequence[Block]) -> bytes:
    """Draw with ReportLab as it comes: same type and tables, no structure."""
    with patch.dict(vars(pdfmetrics)["_fonts"], _stock_fonts()):  # ours are quicker
        return _plain(blocks)


def _plain(blocks: Sequence[Block]) -> bytes:
    story: list[Flowable] = []
    for block in blocks:
        if block.kind == "page":
            story.append(PageBreak())
        elif block.kind == "table":
            story += [_plain_table(block), Spacer(1, 9)]
        elif block.kind == "li":
            story.append(Paragraph(block.text, styles.ITEM, bulletText="•"))
        else:
            story.append(Paragraph(block.text, _STYLES[block.kind]))
    file = BytesIO()
    document = BaseDocTemplate(
        file,
        pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
        leftMargin=styles.MARGIN,
        rightMargin=styles.MARGIN,
        topMargin=styles.TOP_MARGIN,
        bottomMargin=styles.BOTTOM_MARGIN,
        initialFontName=REGULAR,
    )
    body = Frame(
        document.leftMargin,
        document.bottomMargin,
        document.width,
        document.height,
        leftPadding=0,
        bottomPadding=0,
        rightPadding=0,
        topPadding=0,
    )
    document.addPageTemplates([PageTemplate("page", [body], onPage=_plain_page)])
    document.build(story)
    return file.getvalue()


def _plain_page(canvas: Any, document: Any) -> None:
    canvas.setFont(BOLD, 8)
    canvas.drawString(styles.MARGIN, styles.PAGE_HEIGHT - 42, MARKING)
    right = styles.PAGE_WIDTH - styles.MARGIN
    canvas.drawRightString(right, styles.PAGE_HEIGHT - 42, COPY)
    canvas.drawString(styles.MARGIN, 34, FOOT)
    canvas.drawRightString(right, 34, f"Pagina {document.page}")


def _plain_table(block: Block) -> Table:
    shares = sum(column.share for column in block.columns)
    widths = [styles.CONTENT_WIDTH * column.share / shares for column in block.columns]
    has_header = any(column.title for column in block.columns)
    rows: list[Any] = [
        [
            [
                Paragraph(piece, column.style if not number else styles.CELL_NOTE)
                for number, piece in enumerate(pieces(cell))
            ]
            for column, cell in zip(block.columns, row, strict=True)
        ]
        for row in block.rows
    ]
    if has_header:
        columns = zip(block.columns, widths, strict=True)
        rows.insert(0, [[Paragraph(c.title, c.header_style(width))] for c, width in columns])
    return Table(
        rows,
        colWidths=widths,
        repeatRows=int(has_header),
        splitInRow=1,
        hAlign="LEFT",
        style=[
            ("FONT", (0, 0), (-1, -1), REGULAR, 8.8, 12.2),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 3.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, styles.FAINT_RULE),
            ("BACKGROUND", (0, 0), (-1, 0), styles.TINT),
        ],
    )


_CSS = """
@page { size: A4; margin: 27mm 22mm 22mm;
  @top-left { content: "%s"; font: bold 8pt X } @top-right { content: "%s"; font: bold 8pt X }
  @bottom-left { content: "%s"; font: 8pt X }
  @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 8pt X } }
@font-face { font-family: X; src: url("%s") }
@font-face { font-family: X; font-weight: bold; src: url("%s") }
body { font: 9.5pt/14pt X; hyphens: auto } h1 { font-size: 21pt } h2 { font-size: 13pt }
h3, .label { font-size: 10pt; font-weight: bold; margin: 4pt 0 3pt; break-after: avoid }
p { margin: 0 0 5pt } .small, .note { font-size: 8pt } .page { break-after: page }
table { width: 100%%; border-collapse: collapse; font-size: 8.8pt; line-height: 12.2pt;
  table-layout: fixed; margin-bottom: 9pt }
td, th { border-bottom: .5pt solid #dde4e8; padding: 3.5pt 5pt 4.5pt; text-align: left;
  vertical-align: top } thead th { background: #eef4f6; font-size: 8pt }
"""


def weasyprint(blocks: Sequence[Block]) -> bytes:
    """Draw with WeasyPrint as PDF/UA-1."""
    module = _module("weasyprint")
    folder = files("casuskluis_resources") / "fonts"
    with (
        as_file(folder / "NotoSans-Regular.ttf") as regular,
        as_file(folder / "NotoSans-Bold.ttf") as bold,
    ):
        style = _CSS % (MARKING, COPY, FOOT, regular.as_uri(), bold.as_uri())
        body = "".join(_html(block) for block in blocks)
        html = (
            '<html lang="nl"><head><title>Agenda</title>'
            f"<style>{style}</style></head><body>{body}</body></html>"
        )
        pdf: bytes = module.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    return pdf


def _html(block: Block) -> str:
    match block.kind:
        case "page":
            return '<div class="page"></div>'
        case "table":
            return _html_table(block)
        case "li":
            return f"<ul><li>{block.text}</li></ul>"
        case "p":
            return f"<p>{block.text}</p>"
        case "small" | "label":
            return f'<p class="{block.kind}">{block.text}</p>'
        case _:
            return f"<{block.kind}>{block.text}</{block.kind}>"


def _html_table(block: Block) -> str:
    shares = sum(column.share for column in block.columns)
    widths = "".join(f'<col style="width:{c.share / shares:.1%}">' for c in block.columns)
    head = ""
    if any(column.title for column in block.columns):
        titles = "".join(f'<th scope="col">{column.title}</th>' for column in block.columns)
        head = f"<thead><tr>{titles}</tr></thead>"
    rows = "".join(
        "<tr>" + "".join(f"<td>{'<br>'.join(pieces(cell))}</td>" for cell in row) + "</tr>"
        for row in block.rows
    )
    return f"<table>{widths}{head}<tbody>{rows}</tbody></table>"


def fpdf2(blocks: Sequence[Block]) -> bytes:
    """Draw with fpdf2: no structure and no hyphens."""
    module = _module("fpdf")

    class Pages(module.FPDF):  # type: ignore[misc, name-defined]  # known when it is installed
        def header(self) -> None:
            self.set_font("X", "B", 8)
            self.cell(80, 5, MARKING)
            self.cell(0, 5, COPY, align="R", new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("X", "", 8)
            self.cell(0, 5, f"{FOOT} Pagina {self.page_no()} van {{nb}}")

    pdf = Pages()
    folder = files("casuskluis_resources") / "fonts"
    with (
        as_file(folder / "NotoSans-Regular.ttf") as regular,
        as_file(folder / "NotoSans-Bold.ttf") as bold,
    ):
        pdf.add_font("X", "", str(regular))
        pdf.add_font("X", "B", str(bold))
    pdf.set_margins(22, 20, 22)
    pdf.set_auto_page_break(auto=True, margin=22)
    pdf.add_page()
    for block in blocks:
        _fpdf_block(pdf, block)
    return bytes(pdf.output())


_FPDF_SIZES = {"h1": 21.0, "h2": 13.0, "h3": 10.0, "label": 9.5, "small": 8.0}


def _fpdf_block(pdf: Any, block: Block) -> None:
    if block.kind == "page":
        pdf.add_page()
        return
    if block.kind == "table":
        _fpdf_table(pdf, block)
        return
    size = _FPDF_SIZES.get(block.kind, 9.5)
    pdf.set_font("X", "B" if block.kind in {"h1", "h2", "h3", "label"} else "", size)
    text = f"•  {bare(block.text)}" if block.kind == "li" else bare(block.text)
    pdf.multi_cell(0, size * 0.52, text, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(1.5)


def _fpdf_table(pdf: Any, block: Block) -> None:
    pdf.set_font("X", "", 8.8)
    widths = tuple(column.share for column in block.columns)
    has_header = any(column.title for column in block.columns)
    with pdf.table(
        col_widths=widths, line_height=4.3, text_align="LEFT", first_row_as_headings=has_header
    ) as table:
        if has_header:
            heading = table.row()
            for column in block.columns:
                heading.cell(bare(column.title))
        for row in block.rows:
            line = table.row()
            for cell in row:
                line.cell("\n".join(bare(piece) for piece in pieces(cell)))
    pdf.ln(3)


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise EngineMissing from None
