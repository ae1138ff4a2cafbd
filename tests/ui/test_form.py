# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from casuskluis_ui.shell import drafts
from casuskluis_ui.widgets.form import Field, Form


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form("notification", 7)
    kinds = QComboBox()
    kinds.addItem("Kies een kanaal", "")
    kinds.addItem("Telefoon", "phone")
    made.add(("name", Field("&Naam", QLineEdit())), ("kind", Field("Kanaal", kinds)))
    made.add(("text", Field("Wat is gezien", QPlainTextEdit(), help_text="Alleen feiten.")))
    made.add(("anonymous", Field("Anoniem", QCheckBox("Anoniem"))))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_form_without_changes_has_no_draft(form: Form) -> None:
    assert not form.draft()
    assert not drafts.collect([form])


def test_what_is_typed_comes_back_as_it_was(form: Form) -> None:
    QTest.keyClicks(form["name"].editor, " Jan ")
    form["kind"].set_text("phone")
    form["text"].set_text("Twee regels\nen meer")
    form["anonymous"].set_text("1")
    (kept,) = drafts.collect([form])
    assert (kept.form, kept.object_id) == ("notification", 7)
    form.fill({"name": "", "kind": "", "text": "", "anonymous": ""})
    assert drafts.put_back([kept], [form]) == [kept]
    typed = {name: form[name].text for name in form.names}
    assert typed == {
        "name": " Jan ",
        "kind": "phone",
        "text": "Twee regels\nen meer",
        "anonymous": "1",
    }
    assert form.values()["name"] == "Jan"


def test_a_draft_does_not_show_its_words_in_messages(form: Form) -> None:
    form["name"].set_text("Geheim")
    assert "Geheim" not in repr(drafts.collect([form]))


def test_a_broken_form_does_not_stop_the_others(form: Form, qtbot: QtBot) -> None:
    class Broken(Form):
        def draft(self) -> dict[str, str]:  # type: ignore[explicit-override]  # short on purpose
            raise RuntimeError("broken")

    form["name"].set_text("Jan")
    broken = Broken("other")
    qtbot.addWidget(broken)
    assert [draft.form for draft in drafts.collect([broken, form])] == ["notification"]


def test_an_error_stands_under_its_field_and_goes_when_it_is_mended(form: Form) -> None:
    form.show_errors({"text": "Vul in wat er is gezien."})
    field = form["text"]
    assert field.error == "Vul in wat er is gezien."
    assert field.editor.accessibleDescription() == "Vul in wat er is gezien."
    assert field.editor.property("invalid")
    field.set_text("Iets")
    assert not field.error
    assert field.editor.accessibleDescription() == "Alleen feiten."


def test_mark_saved_ends_the_draft(form: Form) -> None:
    form["name"].set_text("Jan")
    assert form.changed
    form.mark_saved()
    assert not form.draft()
