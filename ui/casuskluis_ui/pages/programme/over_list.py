# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A message over the whole width of a page with a list."""

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.layouts import row


class OverList(QWidget):
    """Holds the banner, and takes no room while it says nothing."""

    def __init__(self, page: BrowsePage, tone: str, action: str = "") -> None:
        super().__init__(page)
        self._tone = tone
        self.banner = Banner(tone, "", action)
        self.setObjectName("head")
        self.setLayout(row(self.banner, margins=(24, 12, 24, 0)))
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)
        self.hide()
        layout = page.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(0, self)

    def say(self, text: str) -> None:
        """Say something else; nothing hides it."""
        self.setVisible(bool(text))
        self.banner.say(self._tone, text)
