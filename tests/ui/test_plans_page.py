# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tabs Beleidsplan and Signalen en analyses."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import PolicyPlanId
from casuskluis.domain.policy_plan import Measure, MeasureStatus, PlanSection, PolicyPlan
from casuskluis.domain.tension import PhenomenonAnalysis, TensionSignal
from casuskluis.services.masking.words import Choice
from casuskluis.services.programme.public_printing import WAITING, Fate
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.programme import signal_forms
from casuskluis_ui.pages.programme.analyses import AnalysesPage
from casuskluis_ui.pages.programme.page import ProgrammePage
from casuskluis_ui.pages.programme.person_warning import PersonWarning
from casuskluis_ui.pages.programme.places import ProgrammeTab
from casuskluis_ui.pages.programme.plan import decisions, forms
from casuskluis_ui.pages.programme.plan.columns import PieceCard, TwoColumns
from casuskluis_ui.pages.programme.plan.page import PlansPage
from casuskluis_ui.pages.programme.plan.preview import PublicPreview, WholePreview
from casuskluis_ui.pages.programme.plan.reviewing import ReviewDialog
from casuskluis_ui.pages.programme.signals import SignalsPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot, runner: TaskRunner) -> PlansPage:
    return opened(demo, qtbot, runner)


def opened(workspace: Workspace, qtbot: QtBot, runner: TaskRunner) -> PlansPage:
    made = PlansPage(workspace, workspace.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    made.refresh()
    return made


@pytest.fixture
def draft(demo: Workspace) -> PolicyPlan:
    """A draft made from the plan of the demonstration: nothing of it was looked through."""
    return demo.programme.plans.follow(demo.programme.plans.all()[0].id)


def plan_of(workspace: Workspace) -> PolicyPlan:
    return workspace.programme.plans.all()[0]


def cards(part: QWidget) -> list[PieceCard]:
    return part.findChildren(PieceCard)


def titles(page: PlansPage) -> list[str]:
    return [one.accessibleName() for one in cards(page.detail.content)]


def test_the_programme_has_both_tabs(demo: Workspace, qtbot: QtBot, runner: TaskRunner) -> None:
    made = ProgrammePage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)

    assert isinstance(made.page(ProgrammeTab.PLAN), PlansPage)
    assert made.page(ProgrammeTab.SIGNALS).title == "Signalen en analyses"


def test_an_empty_vault_teaches_what_a_plan_is(
    empty: Workspace, qtbot: QtBot, runner: TaskRunner
) -> None:
    made = opened(empty, qtbot, runner)
    words = [one.text().strip() for one in made.findChildren(Button)]

    assert "Plan beginnen" in words


def test_every_chapter_and_measure_stands_in_two_columns(
    page: PlansPage, demo: Workspace, draft: PolicyPlan
) -> None:
    page.refresh()
    page.open_object(draft.id)
    file = demo.programme.plans.file(draft.id)

    assert len(cards(page.detail.content)) == len(file.sections) + len(file.measures)
    assert page.detail.tabs.currentWidget() is page.detail.content
    assert all(one.findChild(TwoColumns) for one in cards(page.detail.content))


def test_alt_with_an_arrow_moves_a_chapter(
    page: PlansPage, qtbot: QtBot, draft: PolicyPlan
) -> None:
    page.refresh()
    page.open_object(draft.id)
    first, second = titles(page)[:2]

    QTest.keyClick(
        cards(page.detail.content)[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier
    )

    assert titles(page)[:2] == [second, first]


def test_an_adopted_plan_begins_at_its_measures_and_cannot_change(
    page: PlansPage, demo: Workspace
) -> None:
    page.open_object(plan_of(demo).id)

    assert page.detail.tabs.currentWidget() is page.detail.board
    assert not page.detail.adopt.isVisible()
    assert not page.detail.edit.isVisible()
    assert page.detail.lift.isVisible()
    buttons = cards(page.detail.content)[0].findChildren(QWidget, "")
    assert not any("Wijzigen" in one.accessibleName() for one in buttons)


def test_a_measure_moves_to_another_status_on_the_board(
    page: PlansPage, demo: Workspace
) -> None:
    plan = plan_of(demo)
    page.open_object(plan.id)
    measure = demo.programme.plans.file(plan.id).measures[0]

    page.detail.board.status_wanted.emit(int(measure.id), MeasureStatus.DONE.value)

    assert demo.programme.plans.file(plan.id).measures[0].status is MeasureStatus.DONE


def test_the_public_part_tells_what_stays_out(page: PlansPage, demo: Workspace) -> None:
    page.open_object(plan_of(demo).id)
    page.detail.tabs.setCurrentWidget(page.detail.public)
    shown = [
        one.text()
        for one in page.detail.public.findChildren(QWidget)
        if hasattr(one, "text") and callable(one.text)
    ]

    assert any("2 blijven helemaal weg" in text for text in shown)
    assert shown.count("Blijft weg") == 2


def test_texts_are_reviewed_one_after_the_other_and_kept(
    demo: Workspace, qtbot: QtBot, draft: PolicyPlan
) -> None:
    public = demo.programme.public_plans
    lines = public.lines(draft.id)
    assert all(one.fate in WAITING | {Fate.LEFT_OUT} for one in lines)
    first = lines[0].piece
    assert first is not None
    dialog = ReviewDialog(
        public.masking, public.to_review(draft.id, first.purpose)[:2], ask=lambda *_: "hoort"
    )
    qtbot.addWidget(dialog)
    seen = []
    for _ in range(2):
        seen.append(dialog.piece.purpose)
        while any(not dialog.editor.desk.stands(one) for one in dialog.editor.desk.tokens):
            dialog.editor.let_stand(Choice.RELEASE)
            dialog.editor.desk.step(1)
        for box in dialog.editor.questions.values():
            box.setChecked(True)
        dialog.editor.done_button.click()

    assert seen[0] == f"policy_plan:{draft.id}"
    assert [one.fate for one in public.lines(draft.id)[:2]] == [Fate.PRINTED, Fate.PRINTED]
    assert dialog.result() == ReviewDialog.DialogCode.Accepted


def test_a_measure_is_written_in_both_columns(
    page: PlansPage, demo: Workspace, qtbot: QtBot, draft: PolicyPlan
) -> None:
    blank = Measure(plan_id=draft.id, pillar="prevention", position=0, title="")
    dialog = forms.measure(demo, demo.context.clock, blank, page)
    qtbot.addWidget(dialog)
    dialog.submit()
    assert dialog.form["title"].error

    dialog.form["title"].editor.setText("Sport in de wijk")  # type: ignore[attr-defined]  # a line
    dialog.submit()
    assert "minstens één van de twee kolommen" in dialog.problem

    dialog.form.restore({"public_text": "Wij sporten.", "confidential_text": "In het park."})
    dialog.submit()

    found = demo.programme.plans.file(draft.id).of_pillar("prevention")[-1]
    assert (found.public_text, found.confidential_text) == ("Wij sporten.", "In het park.")


def test_a_form_warns_of_a_person_and_lets_it_be_saved(
    page: PlansPage, demo: Workspace, qtbot: QtBot, draft: PolicyPlan
) -> None:
    section = demo.programme.plans.file(draft.id).sections[0]
    dialog = forms.section(demo, section, page)
    qtbot.addWidget(dialog)
    warning = dialog.findChild(PersonWarning)
    assert warning is not None
    assert warning.text == ""

    dialog.form.restore({"public_text": "Bel Jan de Vries op 06-12345678."})
    warning.look()

    assert "06-12345678" in warning.text
    dialog.submit()
    assert dialog.problem == ""


def test_secrecy_asks_for_its_grounds_and_shows_on_the_plan(
    page: PlansPage, demo: Workspace, qtbot: QtBot, draft: PolicyPlan
) -> None:
    dialog = decisions.secrecy(demo, demo.context.clock, draft, page)
    qtbot.addWidget(dialog)
    dialog.submit()
    assert dialog.form["grounds"].error

    dialog.form.restore({"grounds": "1,5"})
    dialog.submit()

    order = demo.programme.plans.file(draft.id).plan.secrecy
    assert order is not None
    assert order.ground == "artikel 5.1 lid 1 onder b en lid 2 onder d Woo"
    page.refresh()
    page.open_object(draft.id)
    assert "artikel 5.1" in page.detail.secrecy_line.text()
    again = decisions.secrecy(demo, demo.context.clock, replace(draft, secrecy=order), page)
    qtbot.addWidget(again)
    assert again.form.values()["grounds"] == "1,5"


def test_only_the_body_of_the_order_lifts_it(
    page: PlansPage, demo: Workspace, qtbot: QtBot
) -> None:
    plan = plan_of(demo)
    dialog = decisions.lifting(demo, demo.context.clock, plan, page)
    qtbot.addWidget(dialog)
    dialog.form.restore({"by": "de buurman"})
    dialog.submit()
    assert "Alleen het orgaan" in dialog.problem

    assert plan.secrecy is not None
    dialog.form.restore({"by": plan.secrecy.lifted_by})
    dialog.submit()

    assert not plan_of(demo).is_secret


@pytest.mark.parametrize("kind", [PublicPreview, WholePreview])
def test_both_versions_are_shown(
    demo: Workspace,
    qtbot: QtBot,
    runner: TaskRunner,
    kind: type[PublicPreview] | type[WholePreview],
) -> None:
    dialog = kind(demo.programme, runner, plan_of(demo))
    qtbot.addWidget(dialog)

    with qtbot.waitSignal(dialog.paper.made, timeout=10_000):
        pass

    assert dialog.paper.sentence == ""
    assert dialog.paper.pdf.page_count >= 3
    dialog.paper.forget()


def test_a_plan_that_was_not_looked_through_shows_why(
    demo: Workspace, qtbot: QtBot, runner: TaskRunner, draft: PolicyPlan
) -> None:
    dialog = PublicPreview(demo.programme, runner, draft)
    qtbot.addWidget(dialog)

    with qtbot.waitSignal(dialog.paper.made, timeout=10_000):
        pass

    assert "nog niet zijn nagekeken" in dialog.paper.sentence


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("new_policy_plan_section", {"confidential_text": "Half af"}),
        ("new_policy_plan_measure", {"public_text": "Half af"}),
        ("tension_signal", {"observed": "Half af"}),
        ("phenomenon_analysis", {"picture": "Half af"}),
    ],
)
def test_words_of_every_form_survive_a_lock(
    page: PlansPage, demo: Workspace, qtbot: QtBot, name: str, fields: dict[str, str]
) -> None:
    clock, plan_id = demo.context.clock, PolicyPlanId(plan_of(demo).id)
    makers: dict[str, Callable[[], FormDialog]] = {
        "new_policy_plan_section": lambda: forms.section(
            demo, PlanSection(plan_id=plan_id, position=0, title=""), page
        ),
        "new_policy_plan_measure": lambda: forms.measure(
            demo,
            clock,
            Measure(plan_id=plan_id, pillar="prevention", position=0, title=""),
            page,
        ),
        "tension_signal": lambda: signal_forms.signal(
            demo,
            clock,
            TensionSignal(noted_on=clock.today(), phenomenon="", observed=""),
            page,
        ),
        "phenomenon_analysis": lambda: signal_forms.analysis(
            demo,
            PhenomenonAnalysis(phenomenon="", year=2026, half=2, picture="", sources=""),
            page,
        ),
    }
    before, after = makers[name](), makers[name]()
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    assert before.form.form_name == name
    before.form.restore(fields)

    after.form.restore(before.form.draft())

    assert {key: after.form.values()[key] for key in fields} == fields
    before.form.mark_saved()  # or closing them would ask whether to throw it away
    after.form.mark_saved()


def test_signals_and_analyses_are_listed_and_shown(demo: Workspace, qtbot: QtBot) -> None:
    signals = SignalsPage(demo, demo.context.clock)
    analyses = AnalysesPage(demo, demo.context.clock)
    for each, count in ((signals, 3), (analyses, 2)):
        qtbot.addWidget(each)
        each.show()
        each.refresh()
        assert each.list.model().rowCount() == count
    signals.open_object(demo.programme.tensions.all()[0].id)
    adopted = next(one for one in demo.programme.analyses.all() if one.adopted_on)
    analyses.open_object(adopted.id)

    assert signals.current_object()
    assert not analyses.adopt.isVisible()


def test_the_form_of_an_analysis_says_that_activism_is_no_ground(
    page: PlansPage, demo: Workspace, qtbot: QtBot
) -> None:
    blank = PhenomenonAnalysis(phenomenon="activism", year=2026, half=2, picture="", sources="")
    dialog = signal_forms.analysis(demo, blank, page)
    qtbot.addWidget(dialog)
    said = " ".join(
        one.text()
        for one in dialog.findChildren(QWidget)
        if hasattr(one, "text") and callable(one.text)
    )

    assert "nooit een reden voor een casus" in said
