# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re
from pathlib import Path

import pytest

from casuskluis_ui.theme import Appearance, Theme, icons
from casuskluis_ui.theme.contrast import contrast, low_contrast
from casuskluis_ui.theme.high_contrast import HIGH_DARK, HIGH_LIGHT
from casuskluis_ui.theme.stylesheet import stylesheet
from casuskluis_ui.theme.tokens import DARK, LIGHT, Tokens

THEMES = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)
UI = Path(icons.__file__).parents[1]


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_every_pair_of_colours_stands_out(tokens: Tokens) -> None:
    assert not list(low_contrast(tokens))


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_the_style_sheet_has_no_open_places_and_all_its_icons(tokens: Tokens) -> None:
    sheet = stylesheet(tokens, 10)
    assert not re.findall(r"@\w+@", sheet)
    for name in set(re.findall(r"url\(theme\w+:([\w-]+\.svg)\)", sheet)):
        shipped = (icons.resources() / "theme" / tokens.name / name).read_text()
        assert "currentColor" not in shipped


def test_every_icon_named_in_the_code_is_shipped() -> None:
    shipped = {path.stem for path in (icons.resources() / "icons").glob("*.svg")}
    named = {
        found
        for path in UI.rglob("*.py")
        for found in re.findall(
            r'(?:icon=|IconButton\(\s*|IconLabel\(\s*|\.icon\(\s*|show_icon\(\s*)"([a-z0-9-]+)"',
            path.read_text(),
        )
    }
    assert named
    assert not named - shipped
    assert "ISC License" in (icons.resources() / "icons" / "LICENSE").read_text()


def test_text_size_is_kept_within_bounds(look: Theme) -> None:
    look.choose(Appearance.LIGHT, 99)
    assert look.points == 20
    look.choose(Appearance.DARK, 1)
    assert look.points == 8
    assert look.tokens is DARK


def test_an_icon_is_drawn_in_its_colour(look: Theme) -> None:
    pixels = icons.pixmap("house", "#9c1f17", 32).toImage()
    colors = {
        pixels.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if pixels.pixelColor(x, y).alpha() == 255
    }
    assert colors == {"#9c1f17"}
