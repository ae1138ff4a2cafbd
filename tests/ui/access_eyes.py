# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What somebody with a screen reader, only a keyboard, or large text would run into.

Each function looks at what is in view in a window, and returns what is wrong in words.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QWidget,
)

from casuskluis_ui.models import LINE_ROLE
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.labels import ElidedLabel

_ROLE = QAccessible.Role
_SAYS_NOTHING = {_ROLE.NoRole, _ROLE.Client, _ROLE.Pane, _ROLE.Border, _ROLE.Whitespace}
"""Roles a screen reader has no word for: somebody does not hear what he can do with it."""
_DEEPEST = 14
_MOST_LINKS = 60
"""Tab goes along the links of a page of text first."""
WIDE_INSIDE = {"Bord met acties", "Totalen per jaar"}
"""A board and tables of numbers are wide by what they are: they scroll in their own room."""
_MOST_ROWS = 12
"""Cells of a table looked at: they all come from one model."""


def nameless(root: QWidget) -> list[str]:
    """Return what can take the keyboard and has no name, or no role."""
    faults = []
    for path, node in walk(root):
        state = node.state()
        if not state.focusable or state.invisible:
            continue
        if not node.text(QAccessible.Text.Name).strip():
            faults.append(f"no name: {path} {_class(node)}")
        if node.role() in _SAYS_NOTHING and not _only_holds(node.object()):
            faults.append(f"no role: {path} {_class(node)}")
    return faults


def walk(root: QWidget) -> Iterator[tuple[str, QAccessibleInterface]]:
    """Yield what a screen reader finds in a window, with the way to it."""
    top = QAccessible.queryAccessibleInterface(root)
    yield from _below(top, "", 0)


def _below(
    node: QAccessibleInterface, path: str, depth: int
) -> Iterator[tuple[str, QAccessibleInterface]]:
    here = f"{path} > {node.role().name}:{node.text(QAccessible.Text.Name)[:24]}"
    yield here, node
    if depth >= _DEEPEST:
        return
    few = node.role() in {_ROLE.List, _ROLE.Table, _ROLE.Tree}
    count = node.childCount()
    for place in range(min(count, _MOST_ROWS) if few else count):
        child = node.child(place)
        if child.isValid() and not child.state().invisible:
            yield from _below(child, here, depth + 1)


def _only_holds(thing: object) -> bool:
    """Tell whether something is there for what is in it: to scroll, or to hand the focus on."""
    if isinstance(thing, QScrollArea):
        return True
    return isinstance(thing, QWidget) and thing.focusProxy() is not None


def _class(node: QAccessibleInterface) -> str:
    thing = node.object()
    return f"({type(thing).__name__} {thing.objectName()})"


def trapped(root: QWidget, *, back: bool = True) -> list[str]:
    """Walk around with Tab and back with Shift+Tab; return what is skipped or holds on."""
    return [
        *_around(root, Qt.KeyboardModifier.NoModifier),
        *(_around(root, Qt.KeyboardModifier.ShiftModifier) if back else ()),
    ]


def stops(root: QWidget) -> list[QWidget]:
    """Return everything in view that Tab must come to."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.isVisible()
        and each.window() is root.window()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def _around(root: QWidget, modifier: Qt.KeyboardModifier) -> list[str]:
    root.window().activateWindow()
    QApplication.processEvents()
    wanted = stops(root)
    if not wanted:
        return []
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    first = QApplication.focusWidget()
    if first is None:
        return [f"nothing takes the keyboard: {spoken(wanted[0])}"]
    seen, here = [first], first
    for _ in range(_MOST_LINKS + 3 * len(wanted)):
        QTest.keyClick(here, Qt.Key.Key_Tab, modifier)
        found = QApplication.focusWidget()
        if found is None:
            return [f"the keyboard is nowhere after {spoken(here)}"]
        if found is first and here is not first:
            here = found
            break
        here = found
        seen.append(here)
    way = "Shift+Tab" if modifier else "Tab"
    held = here is not first or (len(wanted) > 1 and set(seen) == {first})
    return [
        *([f"{way} does not come back from {spoken(here)}"] if held else ()),
        *(f"{way} skips {spoken(each)}" for each in wanted if not _was_at(each, seen)),
    ]


def _was_at(each: QWidget, seen: list[QWidget]) -> bool:
    """Tell whether the keyboard was there; of buttons that exclude each other one is enough."""
    if not isinstance(each, QRadioButton):
        return each in seen
    return any(isinstance(one, QRadioButton) and one.parent() is each.parent() for one in seen)


def spoken(widget: QWidget) -> str:
    """Return what a widget is and is called."""
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return f"{type(widget).__name__} {widget.objectName()} '{name[:40]}'"


def cut(root: QWidget) -> list[str]:
    """Return the words in view that do not fit in what shows them."""
    faults = []
    for each in root.findChildren(QWidget):
        if each.isVisible() and each.window() is root.window() and _is_cut(each):
            need = each.minimumSizeHint().toTuple()
            faults.append(f"{spoken(each)} {each.size().toTuple()} needs {need}")
    return faults


def _is_cut(each: QWidget) -> bool:
    for kind, look in _LOOKS:
        if isinstance(each, kind):
            return look(each)
    return False


def _label_is_cut(each: QWidget) -> bool:
    assert isinstance(each, QLabel)
    if not each.text() or isinstance(each, ElidedLabel):
        return False
    if each.wordWrap():
        return each.height() < each.heightForWidth(each.width()) - 1
    return _too_small(each)


def _button_is_cut(each: QWidget) -> bool:
    assert isinstance(each, QAbstractButton)
    if isinstance(each.parent(), QLineEdit | QTabBar):
        return False  # Qt sizes these itself; they hold an icon
    return bool(each.text()) and _too_small(each)


def _tabs_are_cut(each: QWidget) -> bool:
    """Tabs that do not fit have arrows; the words on them must be whole."""
    assert isinstance(each, QTabBar)
    whole = each.elideMode() is Qt.TextElideMode.ElideNone
    return not whole and each.width() < each.sizeHint().width() - 1


def _box_is_cut(each: QWidget) -> bool:
    """The style sheet says how high a box is at least; what counts is that its line fits."""
    line = each.findChild(QLineEdit)
    high = line is None or line.height() >= each.fontMetrics().height()
    return not high or each.width() < each.minimumSizeHint().width() - 1


def _too_small(each: QWidget) -> bool:
    need = each.minimumSizeHint()
    return each.width() < need.width() - 1 or each.height() < need.height() - 1


_LOOKS: tuple[tuple[type[QWidget], Callable[[QWidget], bool]], ...] = (
    (QLabel, _label_is_cut),
    (QAbstractButton, _button_is_cut),
    (QTabBar, _tabs_are_cut),
    (QComboBox, _too_small),
    (QAbstractSpinBox, _box_is_cut),
)


def lonely_labels(root: QWidget) -> list[str]:
    """Return labels with a letter to jump with that lead to nothing."""
    return [
        f"{each.text()} has no buddy"
        for each in root.findChildren(QLabel)
        if each.isVisible() and "&" in each.text().replace("&&", "") and each.buddy() is None
        and each.textFormat() is not Qt.TextFormat.RichText
    ]  # fmt: skip


def color_only(root: QWidget) -> list[str]:
    """Return what has a tone and no word with it."""
    chips = [
        f"a {type(each).__name__} without a word"
        for each in root.findChildren(QLabel)
        if isinstance(each, Chip) and each.isVisible() and not each.text().strip()
    ]
    return chips + [
        f"a chip without a word in {spoken(view)}"
        for view in root.findChildren(QAbstractItemView)
        if view.isVisible()
        for line in _lines(view)
        if any(not chip.text.strip() for chip in getattr(line, "chips", ()))
    ]


def _lines(view: QAbstractItemView) -> Iterator[object]:
    model = view.model()
    for place in range(min(model.rowCount(), _MOST_ROWS)):
        yield model.index(place, 0).data(LINE_ROLE)


def sideways(root: QWidget) -> list[str]:
    """Return the areas in view that scroll sideways, but what is wide by its nature."""
    return [
        f"scrolls sideways: {area.accessibleName()} {area.horizontalScrollBar().maximum()}"
        for area in root.findChildren(QScrollArea)
        if area.isVisible()
        and area.horizontalScrollBar().maximum()
        and area.accessibleName() not in WIDE_INSIDE
    ]


def of_the_senses(root: QWidget, *, back: bool = True) -> list[str]:
    """Return everything wrong in a window but the cut words and what scrolls sideways.

    Args:
        root: The window.
        back: Whether to walk back with Shift+Tab as well.
    """
    return [
        *nameless(root), *trapped(root, back=back), *lonely_labels(root), *color_only(root)
    ]  # fmt: skip
