# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Views with a name: chosen, kept, renamed and removed in one menu."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.list_view import LONGEST_NAME, ListView
from casuskluis.explanations import explain
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.lists.setup import ViewKeeper
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.menu_button import MenuButton

_AROUND = 24


class ViewsButton(MenuButton):
    """The saved views of one list.

    Args:
        keeper: Where they are kept.
        page: Stable name of the list.
        now: Returns how the list is looked at now.

    Signals:
        chosen: A view to show: its state.
        form_opened: As that of a page.
        problem: A Dutch sentence.
        undoable: A Dutch sentence, and a callable that takes it back.
    """

    chosen = Signal(object)
    form_opened = Signal(QWidget)
    problem = Signal(str)
    undoable = Signal(str, object)

    def __init__(
        self,
        keeper: ViewKeeper,
        page: str,
        now: Callable[[], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(" ", "eye", parent=parent)
        self.setObjectName("views")
        self._words = True
        self._say()
        self._keeper = keeper
        self._page = page
        self._now = now
        self._current = ""
        self.choices.aboutToShow.connect(self._fill)

    @property
    def width_with_words(self) -> int:
        """How wide it is with its word."""
        word = self.fontMetrics().horizontalAdvance(self.tr("Weergaven"))
        return word + 3 * self.iconSize().width() + _AROUND

    def show_words(self, shown: bool) -> None:  # noqa: FBT001 - a state
        """Show its word beside the icon, or the icon alone."""
        if shown != self._words:
            self._words = shown
            self._say()

    def _say(self) -> None:
        name = self.tr("Weergaven: bewaar hoe u deze lijst ziet")
        self.say(self.tr("Weergaven") if self._words else "", "eye", name)

    def show_view(self, view: ListView) -> None:
        """Look at the list as this view says."""
        self._current = view.name
        self.chosen.emit(view.state)

    def save_as(self, name: str) -> bool:
        """Keep how the list is looked at now; tells whether that worked."""
        return self._attempt(partial(self._save, name, self._now()))

    def rename(self, view: ListView, name: str) -> bool:
        """Give a view another name; tells whether that worked."""
        return self._attempt(partial(self._rename, view, name))

    def remove(self, view: ListView) -> None:
        """Forget a view; can be undone."""
        if self._attempt(partial(self._keeper.remove, view)):
            told = self.tr("De weergave is verwijderd.")
            self.undoable.emit(told, partial(self._put_back, view))

    def name_dialog(
        self, title: str, name: str, save: Callable[[str], object], view_id: int = 0
    ) -> FormDialog:
        """Return the question for a name, not yet shown."""
        line = QLineEdit(name)
        line.setMaxLength(LONGEST_NAME)
        form = Form("list_view", view_id)
        form.add(("view_name", Field(self.tr("&Naam"), line)))

        def keep(values: Mapping[str, str]) -> object:
            return save(values["view_name"])

        about = self.tr("Een weergave onthoudt filters, volgorde en kolommen. Alleen voor u.")
        return FormDialog(title, form, keep, intro=about, parent=self)

    def _save(self, name: str, state: Mapping[str, str]) -> None:
        self._keeper.save(self._page, name.strip(), state)
        self._current = name.strip()

    def _rename(self, view: ListView, name: str) -> None:
        if name.strip() != view.name:
            self._save(name, view.state)
            self._keeper.remove(view)

    def _put_back(self, view: ListView) -> None:
        self._attempt(partial(self._keeper.save, self._page, view.name, view.state))

    def _attempt(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return False
        return True

    def _fill(self) -> None:
        menu = self.choices
        menu.clear()
        views: list[ListView] = []
        self._attempt(lambda: views.extend(self._keeper.saved(self._page)))
        for view in views:
            one = menu.addAction(view.name.replace("&", "&&"))
            one.setCheckable(True)
            one.setChecked(view.name == self._current)
            one.triggered.connect(partial(self._pick, view))
        if views:
            menu.addSeparator()
        menu.addAction(self.tr("Bewaren als…")).triggered.connect(self._ask_name)
        known = next((one for one in views if one.name == self._current), None)
        if known is not None:
            self._offer_changes(known)
        if views:
            menu.addSeparator()
            gone = menu.addMenu(self.tr("Verwijderen"))
            for view in views:
                one = gone.addAction(view.name.replace("&", "&&"))
                one.triggered.connect(partial(self._pick_removal, view))

    def _offer_changes(self, view: ListView) -> None:
        name = view.name.replace("&", "&&")
        over = self.choices.addAction(self.tr("{name} bijwerken").format(name=name))
        over.triggered.connect(partial(self._overwrite, view))
        other = self.choices.addAction(self.tr("{name} hernoemen…").format(name=name))
        other.triggered.connect(partial(self._ask_other_name, view))

    def _pick(self, view: ListView, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - what a menu sends
        self.show_view(view)

    def _pick_removal(self, view: ListView, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as above
        self.remove(view)

    def _overwrite(self, view: ListView, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as above
        before = view.state
        if self.save_as(view.name):
            told = self.tr("De weergave is bijgewerkt.")
            self.undoable.emit(told, partial(self._restore, view.name, before))

    def _restore(self, name: str, state: Mapping[str, str]) -> None:
        self._attempt(partial(self._save, name, state))

    @opens("list_view", new=True)
    def _ask_name(self) -> None:
        self._ask(self.name_dialog(self.tr("Weergave bewaren"), "", self._keep_named))

    def _keep_named(self, name: str) -> None:
        self._save(name, self._now())

    def _ask_other_name(self, view: ListView, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as above
        rename = partial(self._rename, view)
        title = self.tr("Weergave hernoemen")
        self._ask(self.name_dialog(title, view.name, rename, int(view.id)))

    @opens("list_view", new=False)
    def _ask_other_name_again(self, view_id: int) -> None:
        views: list[ListView] = []
        self._attempt(lambda: views.extend(self._keeper.saved(self._page)))
        for view in views:
            if int(view.id) == view_id:
                self._ask_other_name(view)

    def _ask(self, dialog: FormDialog) -> None:
        self.form_opened.emit(dialog)
        dialog.exec()
        dialog.deleteLater()
