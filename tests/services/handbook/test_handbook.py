# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # publishes no types
import pytest
from PIL import Image

from casuskluis.documents.checking import check
from casuskluis.domain.handbook import (
    ChapterUnknown,
    Grid,
    HandbookDamaged,
    Heading,
    Listing,
    Manner,
    Paragraph,
    Picture,
    Sample,
    Span,
)
from casuskluis.domain.naming import fold
from casuskluis.services.handbook.reading import blocks_of
from casuskluis.services.handbook.service import Handbook, shipped_handbook

AT = datetime(2026, 11, 21, 9, tzinfo=UTC)
TEXT = """# Het begin
Een **vet** woord, een *schuin* en `getypt`.
Op de volgende regel.

## Lijsten
- een
- twee **vet**

1. eerst
2. dan

### Klein
| toets | doet |
|---|---|
| `F9` | **verbergt** namen |

```
casuskluis demo
casuskluis handboek
```
![De pagina Vandaag](beelden/vandaag.png)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "10-begin.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "20-einde.md").write_text("# Het einde\nKlaar.\n", encoding="utf-8")
    (tmp_path / "beelden").mkdir()
    picture = BytesIO()
    Image.new("RGBA", (400, 200), "#0f6378").save(picture, "PNG")
    (tmp_path / "beelden" / "vandaag.png").write_bytes(picture.getvalue())
    return tmp_path


@pytest.fixture
def book(folder: Path) -> Handbook:
    return Handbook(folder, "9.9")


def words(pdf: bytes) -> Iterator[str]:
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.get_textpage().get_text_bounded()
    document.close()


def test_a_chapter_is_read_in_blocks() -> None:
    assert blocks_of(TEXT) == (
        Heading(1, "Het begin"),
        Paragraph(
            (
                Span("Een "),
                Span("vet", Manner.BOLD),
                Span(" woord, een "),
                Span("schuin", Manner.ITALIC),
                Span(" en "),
                Span("getypt", Manner.TYPED),
                Span(". Op de volgende regel."),
            )
        ),
        Heading(2, "Lijsten"),
        Listing(((Span("een"),), (Span("twee "), Span("vet", Manner.BOLD)))),
        Listing(((Span("eerst"),), (Span("dan"),)), is_numbered=True),
        Heading(3, "Klein"),
        Grid(
            ((Span("toets"),), (Span("doet"),)),
            (
                (
                    (Span("F9", Manner.TYPED),),
                    (Span("verbergt", Manner.BOLD), Span(" namen")),
                ),
            ),
        ),
        Sample("casuskluis demo\ncasuskluis handboek"),
        Picture("vandaag.png", "De pagina Vandaag"),
    )


def test_chapters_come_in_order_with_their_titles(book: Handbook) -> None:
    assert [(one.number, one.title) for one in book.chapters] == [
        ("10", "Het begin"),
        ("20", "Het einde"),
    ]
    assert book.chapter("20").name == book.chapter("20-einde").name
    with pytest.raises(ChapterUnknown):
        book.chapter("30")


def test_every_word_must_be_there_whatever_its_capitals_and_accents(book: Handbook) -> None:
    (hit,) = book.find("NAMEN vérbergt")
    assert (hit.chapter, hit.heading) == ("10-begin", "Klein")
    assert "verbergt namen" in hit.snippet
    assert not book.find("namen giraf")
    assert not book.find("   ")
    assert not book.find('"Zebra (')


def test_the_paper_holds_everything_and_is_sound(book: Handbook) -> None:
    paper = book.draw(AT)
    text = " ".join(words(paper.pdf))
    for wanted in ("Het begin", "vet", "schuin", "casuskluis demo", "verbergt", "9.9"):
        assert wanted in text
    assert not check(paper.pdf)
    assert book.draw(AT).pdf == paper.pdf


def test_a_missing_picture_or_chapter_is_a_clear_refusal(folder: Path, book: Handbook) -> None:
    (folder / "beelden" / "vandaag.png").unlink()
    with pytest.raises(HandbookDamaged):
        book.draw(AT)
    with pytest.raises(HandbookDamaged):
        _ = Handbook(folder / "weg", "9.9").chapters


def test_the_manual_of_the_program_is_whole() -> None:
    book = shipped_handbook("9.9")
    numbers = [one.number for one in book.chapters]
    assert len(set(numbers)) == len(numbers) > 20
    for chapter in book.chapters:
        assert Heading(1, chapter.title) not in chapter.blocks
        for other in re.findall(r"[Hh]oofdstuk (\d\d)", chapter.text):
            assert other in numbers, f"{chapter.name} names chapter {other}"
        for one in chapter.blocks:
            if isinstance(one, Picture):
                assert book.picture(one.name).startswith(b"\x89PNG")
                assert len(one.words) > 10


def test_the_manual_of_the_program_prints_every_chapter() -> None:
    book = shipped_handbook("9.9")
    paper = book.draw(AT)
    text = fold(" ".join(words(paper.pdf)))
    for chapter in book.chapters:
        assert fold(chapter.title) in text
    assert not check(paper.pdf)


def test_every_picture_is_used_and_made_by_the_script() -> None:
    book = shipped_handbook("9.9")
    shown = {
        block.name
        for chapter in book.chapters
        for block in chapter.blocks
        if isinstance(block, Picture)
    }
    shipped = {one.name for one in book.folder.joinpath("beelden").iterdir()}
    script = Path(__file__).parents[3] / "packaging" / "pictures" / "handbook.py"
    made = re.findall(r'^    "([a-z-]+)": _', script.read_text("utf-8"), re.MULTILINE)
    assert shown == shipped == {f"{name}.png" for name in made}
