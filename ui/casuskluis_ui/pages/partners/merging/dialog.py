# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking at pairs of contacts one after another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.partners.merging.panel import PairPanel
from casuskluis_ui.pages.partners.merging.sources import PairSource, pairs_in_words
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

_CHARACTERS, _HEIGHT = 104, 620


class MergeDialog(QDialog):
    """Shows each pair until there are no more, or the officer stops.

    Args:
        source: Gives the pairs; at least one.
        stop: What the button says that ends it before the last pair.

    Signals:
        merged: One was made of a pair.
    """

    merged = Signal()

    def __init__(self, source: PairSource, stop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self.setWindowTitle(self.tr("Contactpersonen samenvoegen"))
        self._about = label("", wrap=True)
        self._problem = Banner("bad")
        self._problem.hide()
        self._area = QScrollArea()
        self._area.setObjectName("plain")
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Twee contactpersonen naast elkaar"))
        self.stop = Button(stop)
        self.rest = Button(self.tr("Rest overslaan"))
        self.skip = Button(self.tr("Overslaan"))
        self.apart = Button(source.apart)
        self.merge = Button(self.tr("Samenvoegen"), "check", "primary")
        self.merge.setDefault(True)
        self._build()
        self._next()
        open_at(self, _CHARACTERS, _HEIGHT)

    @property
    def panel(self) -> PairPanel:
        """The pair that is shown."""
        found = self._area.widget()
        if not isinstance(found, PairPanel):
            raise TypeError(type(found).__name__)
        return found

    @property
    def problem(self) -> str:
        """The sentence shown because a pair could not be merged."""
        return self._problem.text

    def _build(self) -> None:
        self.stop.clicked.connect(self.reject)
        self.rest.clicked.connect(self._skip_rest)
        self.skip.clicked.connect(self._skip)
        self.apart.clicked.connect(self._keep_apart)
        self.merge.clicked.connect(self._merge)
        self.skip.setVisible(self._source.can_skip)
        self.apart.setVisible(bool(self._source.apart))
        buttons = FoldingRow(
            holder(row(self.stop, self.rest, STRETCH)),
            holder(row(STRETCH, self.skip, self.apart, self.merge)),
        )
        layout = column(
            label(self.windowTitle(), "h1", wrap=True),
            self._about,
            self._problem,
            self._area,
            buttons,
            spacing=12,
            margins=(24, 20, 24, 20),
        )
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def _merge(self) -> None:
        panel = self.panel
        self._problem.say("bad", "")
        try:
            self._source.merge(dict(panel.choices), rest_in_note=panel.rest.isChecked())
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
        else:
            self.merged.emit()
        self._next()

    def _keep_apart(self) -> None:
        self._source.keep_apart()
        self._next()

    def _skip(self) -> None:
        self._source.skip()
        self._next()

    def _skip_rest(self) -> None:
        while self._source.left:
            self._source.skip()
        self._next()

    def _next(self) -> None:
        pair = self._source.current()
        if pair is None:
            self.accept()
            return
        why = self.tr("Misschien is dit één persoon: {why}.").format(why=pair.why)
        left = self._source.left
        self.rest.setVisible(self._source.can_skip and left > 1)
        more = self.tr("Hierna {pairs}.").format(pairs=pairs_in_words(left - 1))
        parts = (why if pair.why else "", more if left > 1 else "")
        self._about.setText(" ".join(part for part in parts if part))
        self._about.setVisible(any(parts))
        self._area.setWidget(PairPanel(pair))
        self.merge.setFocus()
