# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What waits without a date: notifications nobody weighed, and forms that were left."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.draft import Draft
from casuskluis.domain.lists import NotificationQuery
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.officer import Permission
from casuskluis.services.keeping.journal_labels import record_words
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ListItem
from casuskluis_ui.pages.today.cards import ShortList
from casuskluis_ui.pages.words import counted, local_moment
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import row

_INSET = 16
_MOST = 6
_OF_THE_WINDOW = frozenset({"shell", "list_view"})
Way = Callable[[], None]


class WaitingCard(Card):
    """Each line leads to the place to do it; hidden while nothing waits.

    Signals:
        went: The name of a section and an id.
        form_wanted: The name of a form and its record.
    """

    went = Signal(str, int)
    form_wanted = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self._ways: list[tuple[str, int] | Draft] = []
        title = self.tr("Wacht op u")
        self.setAccessibleName(title)
        self.list = ShortList(title)
        self.body.setContentsMargins(2, _INSET, 2, 8)
        self.add(row(label(title, "h2"), margins=(_INSET, 0, _INSET, 0)))
        self.add(self.list)
        self.list.chosen.connect(self._lead)
        self.hide()

    def read(self) -> None:
        """Read what waits."""
        items: list[ListItem] = []
        self._ways = []
        count = self._unweighed()
        if count:
            one, more = (
                self.tr("{n} melding is nog niet gewogen"),
                self.tr("{n} meldingen zijn nog niet gewogen"),
            )
            items.append(ListItem(title=counted(count, one, more), detail=self.tr("Meldingen")))
            self._ways.append(("notifications", 0))
        for draft in self._drafts():
            items.append(self._told(draft))
            self._ways.append(draft)
        self.list.show_entries(list(enumerate(items, start=1)))
        self.setVisible(bool(items))

    def _unweighed(self) -> int:
        allowed = self._workspace.officers.access().permissions
        if allowed.isdisjoint({Permission.ALL_CASES, Permission.OWN_CASES}):
            return 0
        new = NotificationQuery(statuses=frozenset({NotificationStatus.NEW}))
        return len(self._workspace.notifications.ids(new))

    def _drafts(self) -> Sequence[Draft]:
        found = [
            one
            for one in self._workspace.drafts.all()
            if one.form not in _OF_THE_WINDOW and any(one.fields.values())
        ]
        return sorted(found, key=_moment, reverse=True)[:_MOST]

    def _told(self, draft: Draft) -> ListItem:
        words = record_words(f"draft:{draft.form}:{draft.object_id}")
        _, _, about = words.partition("(")
        about = about.rstrip(")") or self.tr("formulier")
        title = self.tr("U was bezig met: {about}").format(about=about)
        when = self.tr("Bewaard als concept op {moment}")
        return ListItem(title=title, detail=when.format(moment=local_moment(draft.saved_at)))

    def _lead(self, place: int) -> None:
        way = self._ways[place - 1]
        if isinstance(way, Draft):
            self.form_wanted.emit(way.form, way.object_id)
        else:
            self.went.emit(*way)


def _moment(draft: Draft) -> datetime:
    return draft.saved_at
