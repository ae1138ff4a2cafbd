# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every colour of the window, by role, in light and dark."""

from dataclasses import dataclass

TONES = ("info", "ok", "warn", "bad", "mute")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One theme. The names say what a colour is for; ``x_fg`` stands on ``x_bg``.

    Attributes:
        name: Of the folder with its drawings; letters only.
        high: Whether it promises the higher contrast: lines are edges then.
    """

    name: str
    app: str
    surface: str
    subtle: str
    hover: str
    active: str
    selected: str
    line: str
    border: str
    border_hover: str
    text: str
    text2: str
    disabled: str
    accent: str
    accent_hover: str
    accent_active: str
    on_accent: str
    focus: str
    link: str
    nav: str
    nav_hover: str
    nav_selected: str
    nav_text: str
    nav_text2: str
    info_bg: str
    info_fg: str
    ok_bg: str
    ok_fg: str
    warn_bg: str
    warn_fg: str
    bad_bg: str
    bad_fg: str
    mute_bg: str
    mute_fg: str
    shadow: str
    high: bool = False

    def foreground(self, tone: str) -> str:
        """Return the text colour of a tone; of plain text when there is none."""
        return str(getattr(self, f"{tone}_fg")) if tone in TONES else self.text2

    def background(self, tone: str) -> str:
        """Return the ground colour of a tone; of a muted one when there is none."""
        return str(getattr(self, f"{tone}_bg")) if tone in TONES else self.mute_bg


LIGHT = Tokens(
    name="light",
    app="#f2f5f7",
    surface="#ffffff",
    subtle="#f7f9fa",
    hover="#eef2f5",
    active="#e3e9ee",
    selected="#e0eef3",
    line="#dfe5ea",
    border="#7d8a96",
    border_hover="#5c6a77",
    text="#16232d",
    text2="#51606d",
    disabled="#7a8792",
    accent="#0f6378",
    accent_hover="#0c5365",
    accent_active="#094252",
    on_accent="#ffffff",
    focus="#0f6378",
    link="#0f6378",
    nav="#12303b",
    nav_hover="#1d414e",
    nav_selected="#285464",
    nav_text="#ffffff",
    nav_text2="#b4c8d0",
    info_bg="#e1eefb",
    info_fg="#1a4f86",
    ok_bg="#e0f3e6",
    ok_fg="#1c5e34",
    warn_bg="#fdf0d2",
    warn_fg="#774800",
    bad_bg="#fce6e4",
    bad_fg="#9c1f17",
    mute_bg="#eaeef1",
    mute_fg="#46535f",
    shadow="#18202a",
)

DARK = Tokens(
    name="dark",
    app="#11181d",
    surface="#182127",
    subtle="#1c262d",
    hover="#222e36",
    active="#2b3841",
    selected="#1d3c46",
    line="#2a363e",
    border="#6f7f8b",
    border_hover="#93a3ae",
    text="#e6ecf0",
    text2="#a3b1bb",
    disabled="#74828d",
    accent="#5fb7cb",
    accent_hover="#79c7d9",
    accent_active="#94d5e4",
    on_accent="#06222b",
    focus="#7fd0e2",
    link="#7fd0e2",
    nav="#0b1216",
    nav_hover="#16232a",
    nav_selected="#1f3a44",
    nav_text="#f0f5f7",
    nav_text2="#9db0b9",
    info_bg="#16324f",
    info_fg="#a9cff5",
    ok_bg="#153a24",
    ok_fg="#a3dfb6",
    warn_bg="#46330b",
    warn_fg="#f4d48a",
    bad_bg="#4b1f1c",
    bad_fg="#ffb8b1",
    mute_bg="#2a353d",
    mute_fg="#bcc8d0",
    shadow="#000000",
)
