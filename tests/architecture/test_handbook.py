# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The manual says what is so: its commands, pages, words, settings and figures exist."""

import ast
import re
import runpy
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from casuskluis.cli.app import app
from casuskluis.disclosure.auditing.certificate import UnsafeToPublish, certify
from casuskluis.disclosure.building.dimensions import Dimension
from casuskluis.disclosure.building.tabulating import from_counts
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import HIDDEN, Figure, PrintedTable
from casuskluis.disclosure.model.table import code
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.setting import PLAUSIBLE
from casuskluis.exchange.refusals import TEXTS
from casuskluis.explanations import class_named, explain, sentences
from casuskluis.services.defaults import default_codes, default_settings

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "resources" / "casuskluis_resources" / "handboek"
SCRIPT = ROOT / "packaging" / "make_handbook.py"
CHAPTERS = {path.name: path.read_text("utf-8") for path in sorted(BOOK.glob("*.md"))}
WRITTEN = {name: text for name, text in CHAPTERS.items() if not name.startswith("95")}
COMMAND = re.compile(r"^casuskluis .+$|(?<=`)casuskluis [^`]+(?=`)", re.MULTILINE)
PAGE = re.compile(r"pagina\s+\*\*([^*]+)\*\*")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
EMPHASIS = re.compile(r"[.:?]$|^iedereen die is uitgenodigd$|^Vette woorden$|^het programma")
"""Bold for weight, not as a word on the screen: whole sentences, and these."""


def _plain(text: str) -> str:
    return " ".join(text.replace("&", "").rstrip("…").split())


def _constants(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield _plain(node.value)


@pytest.fixture(scope="module")
def on_screen() -> frozenset[str]:
    """Every text in the code of the window, and every label of a code list."""
    sources = (ROOT / "ui").rglob("*.py")
    trees = (ast.parse(path.read_text("utf-8")) for path in sources)
    labels = {code.label for code in default_codes()}
    return frozenset(one for tree in trees for one in _constants(tree)) | labels


def test_the_chapter_of_errors_is_what_the_program_says() -> None:
    made = runpy.run_path(str(SCRIPT))["chapter"]()

    assert CHAPTERS["95-foutmeldingen.md"] == made, f"run {SCRIPT.relative_to(ROOT)}"


def test_every_rule_stands_in_a_table_with_what_to_do_instead() -> None:
    errors = map(class_named, sentences())
    rules = [error for error in errors if issubclass(error, RuleViolated)]
    rows = re.findall(r"^\| (.+) \| (.+) \|$", CHAPTERS["95-foutmeldingen.md"], re.MULTILINE)
    told = {f"{refused} {instead}" for refused, instead in rows}

    assert len(rules) > 100
    assert [error.__name__ for error in rules if explain(error()) not in told] == []


def test_every_command_named_exists_with_its_options() -> None:
    lines = [line for text in CHAPTERS.values() for line in COMMAND.findall(text)]

    assert len(lines) > 20
    assert [line for line in lines if not _is_command(line)] == []


def test_every_command_that_exists_is_named() -> None:
    text = CHAPTERS["70-opdrachtregel.md"]

    missing = [
        f"{name} {sub}".strip()
        for name, command in _root().commands.items()
        for sub in getattr(command, "commands", {"": None})
        if not re.search(rf"^casuskluis (--kluis \S+ )?{name} ?{sub}\b", text, re.MULTILINE)
    ]

    assert missing == []


def test_every_page_named_is_in_the_window() -> None:
    tree = ast.parse((ROOT / "ui/casuskluis_ui/composition.py").read_text("utf-8"))
    titles = {
        keyword.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "title" and isinstance(keyword.value, ast.Constant)
    }
    named = {page for text in CHAPTERS.values() for page in PAGE.findall(text)}
    listed = set(re.findall(r"^\| \*\*(\w+)\*\* \|", CHAPTERS["00-begin.md"], re.MULTILINE))

    assert named <= titles
    assert listed == titles


@pytest.mark.parametrize("name", WRITTEN)
def test_every_bold_word_stands_on_the_screen(name: str, on_screen: frozenset[str]) -> None:
    words = {" ".join(word.split()) for word in BOLD.findall(WRITTEN[name])}

    missing = {
        word for word in words if not EMPHASIS.search(word) and _plain(word) not in on_screen
    }

    assert missing == set()


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_pointed_at_exists(name: str) -> None:
    numbers = set(re.findall(r"hoofdstuk\s+(\d\d)", CHAPTERS[name], re.IGNORECASE))

    assert numbers <= {chapter[:2] for chapter in CHAPTERS}


def test_every_reason_to_refuse_a_row_is_listed() -> None:
    text = CHAPTERS["40-partners-en-personen-inlezen.md"]

    assert [reason for reason, sentence in TEXTS.items() if f"| {sentence} |" not in text] == []


def test_every_setting_is_listed_with_its_value_and_source() -> None:
    text = CHAPTERS["80-instellingen-en-termijnen.md"]

    for setting in default_settings():
        value = setting.value if setting.unit in PLAUSIBLE else ""
        row = rf"^\| {re.escape(setting.label)} \| {value}.* \| {re.escape(setting.source)} \|$"
        assert re.search(row, text, re.MULTILINE), setting.label


def test_the_first_table_leaks_and_the_others_do_not() -> None:
    naive, *protected = _tables(CHAPTERS["50-overzichten.md"])

    with pytest.raises(UnsafeToPublish):
        certify(naive, Policy())
    assert protected
    for one in protected:
        assert certify(one, Policy()).covers(one, Policy())


def _root() -> Any:
    return typer.main.get_command(app)


def _is_command(line: str) -> bool:
    """Tell whether a line is a command with options it knows."""
    words = shlex.split(line)[1:]
    while words[:1] in (["--kluis"], ["--sleutelbestand"], ["--alleen-lezen"]):
        words = words[1 if words[0] == "--alleen-lezen" else 2 :]
    command = _root()
    while words and words[0] in getattr(command, "commands", {}):
        command = command.commands[words.pop(0)]
    known = {name for parameter in command.params for name in parameter.opts} | {"--help"}
    leaf = not hasattr(command, "commands") or words in ([], ["--version"])
    return leaf and {word for word in words if word.startswith("--")} <= known


def _tables(text: str) -> Iterator[PrintedTable]:
    """Give the tables of the chapter that count by district, as a reader sees them."""
    for block in re.findall(r"^\| wijk .*\n(?:\|.*\n)+", text, re.MULTILINE):
        heads, _, *rows = [re.findall(r"[^|\s]+", line) for line in block.splitlines()]
        columns = [*heads[1:-1], ""]
        figures = {
            code(
                (name, word)
                for name, word in (("wijk", _group(row[0])), ("fenomeen", column))
                if word
            ): _figure(cell)
            for row in rows
            for column, cell in zip(columns, row[1:], strict=True)
        }
        districts = Dimension.flat("wijk", *(_group(row[0]) for row in rows[:-1]))
        phenomena = Dimension.flat("fenomeen", *columns[:-1])
        shape = from_counts([districts, phenomena], {}).shape
        yield PrintedTable(shape, tuple(figures[one] for one in shape.codes))


def _group(text: str) -> str:
    return "" if text == "totaal" else text


def _figure(text: str) -> Figure:
    rounded = text.endswith("*")
    return HIDDEN if text == "x" else Figure(int(text.rstrip("*")), 5 if rounded else 1)
