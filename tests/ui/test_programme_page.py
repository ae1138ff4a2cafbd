# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from casuskluis.domain.activity import Activity
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import ContactMoment, Covenant, KeyPerson
from casuskluis.domain.programme import GoalProgress, ProgrammeGoal
from casuskluis.services.programme.activities import ActivityQuery, ActivitySheet
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.programme import (
    activity_form,
    covenant_form,
    goal_form,
    key_person_forms,
    moment_form,
)
from casuskluis_ui.pages.programme.activities import ActivitiesPage
from casuskluis_ui.pages.programme.attendance import AttendanceEditor
from casuskluis_ui.pages.programme.covenants import CovenantsPage
from casuskluis_ui.pages.programme.goal_card import GoalButton, PillarCard
from casuskluis_ui.pages.programme.goals import GoalsPage
from casuskluis_ui.pages.programme.key_persons import KeyPersonsPage
from casuskluis_ui.pages.programme.knowledge import LessonButton
from casuskluis_ui.pages.programme.moments import MomentsPage
from casuskluis_ui.pages.programme.page import ProgrammePage
from casuskluis_ui.pages.programme.parts_page import PartsPage
from casuskluis_ui.pages.programme.places import (
    NetworkPart,
    ProgrammeTab,
    part_object,
    programme_object,
    programme_place,
)
from casuskluis_ui.pages.programme.white_spots import WhiteSpotsPage
from casuskluis_ui.pages.programme.wording import RELATIONS_ONLY
from casuskluis_ui.pages.today.places import place_of
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.chip import Chip


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> Iterator[ProgrammePage]:
    runner = TaskRunner()
    made = ProgrammePage(demo, demo.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    made.refresh()
    yield made
    runner.shut_down()


def shown(page: ProgrammePage, tab: ProgrammeTab, part: int = 0, record: int = 0) -> object:
    """Go to a part of a tab and return it."""
    page.open_object(programme_object(tab, part_object(part, record)))
    found = page.page(tab)
    return found.part(part) if isinstance(found, PartsPage) else found


def goals_of(page: ProgrammePage) -> GoalsPage:
    found = page.page(ProgrammeTab.GOALS)
    assert isinstance(found, GoalsPage)
    return found


def test_every_pillar_has_its_goals_with_four_questions(page: ProgrammePage) -> None:
    cards = goals_of(page).findChildren(PillarCard)
    assert [card.accessibleName() for card in cards] == [
        "Tegengaan van polarisatie",
        "Preventie",
        "Signalering",
        "Deskundigheidsbevordering",
        "Persoonsgerichte aanpak",
    ]


def test_a_goal_is_recorded_moved_and_removed_with_a_way_back(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    tab, service = goals_of(page), demo.programme.goals
    dialog = goal_form.goal(demo, ProgrammeGoal(pillar="", year=2026, aim=""), tab)
    qtbot.addWidget(dialog)
    dialog.submit()
    assert dialog.form["aim"].error == "Vul dit in."
    dialog.form.fill({"aim": "Iedereen weet de weg.", "pillar": "signalling"})
    dialog.form["progress"].set_text(GoalProgress.ON_COURSE)
    dialog.submit()
    assert dialog.result() == QDialog.DialogCode.Accepted
    tab.refresh()
    stored = next(one for one in service.of_year(2026) if one.aim == "Iedereen weet de weg.")
    assert (stored.position, stored.progress) == (2, GoalProgress.ON_COURSE)

    up = next(
        one
        for one in tab.findChildren(GoalButton)
        if one.accessibleName() == "Doel omhoog: Iedereen weet de weg."
    )
    up.click()
    assert service.get(stored.id).position == 1

    bin_button = next(
        one
        for one in tab.findChildren(GoalButton)
        if one.accessibleName() == "Doel verwijderen: Iedereen weet de weg."
    )
    with qtbot.waitSignal(tab.undoable) as undone:
        bin_button.click()
    assert "Iedereen weet de weg." not in {one.aim for one in service.of_year(2026)}
    assert undone.args is not None
    undone.args[1]()
    assert "Iedereen weet de weg." in {one.aim for one in service.of_year(2026)}


def test_a_year_without_goals_teaches_and_goals_are_copied_to_it(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    tab = goals_of(page)
    tab.year.setCurrentIndex(tab.year.findData(2027))
    assert not tab.copy.isEnabled()
    tab.year.setCurrentIndex(tab.year.findData(2026))
    dialog = goal_form.copying(demo, 2026, tab)
    qtbot.addWidget(dialog)
    dialog.submit()
    assert len(demo.programme.goals.of_year(2027)) == 6
    again = goal_form.copying(demo, 2026, tab)
    qtbot.addWidget(again)
    again.submit()
    assert "staat er al" in again.problem


def test_an_activity_is_recorded_with_numbers_per_organisation(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    tab = shown(page, ProgrammeTab.ACTIVITIES)
    assert isinstance(tab, ActivitiesPage)
    today = demo.context.clock.today()
    place = demo.partners.organisations()[0].id
    blank = ActivitySheet(activity=Activity(title="", pillar="", kind="", held_on=today))
    dialog = activity_form.activity(demo, demo.context.clock, blank, tab)
    qtbot.addWidget(dialog)
    dialog.form.fill(
        {"title": "Lezing", "pillar": "prevention", "kind": "lecture", "participants": "3"}
    )
    editor = dialog.form["attendance"].editor
    assert isinstance(editor, AttendanceEditor)
    editor.show_line(place, 4)
    dialog.submit()
    assert dialog.form["participants"].error == "Van de organisaties samen kwamen al 4 mensen."
    dialog.form["participants"].set_text("9")
    dialog.submit()
    assert dialog.result() == QDialog.DialogCode.Accepted
    found = demo.programme.activities.ids(ActivityQuery(text="lezing", year=2026))[0]
    assert dict(demo.programme.activities.sheet(found).attendances) == {place: 4}


def test_the_same_organisation_twice_is_pointed_out(demo: Workspace, qtbot: QtBot) -> None:
    editor = AttendanceEditor([(1, "Een"), (2, "Twee")])
    qtbot.addWidget(editor)
    editor.set_entry("1:4;2:0")
    assert editor.entry() == "1:4;2:0"
    assert editor.trouble() == ""
    editor.show_line(1, 3)
    assert "twee keer" in editor.trouble()


def test_a_removed_activity_can_be_put_back(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    service = demo.programme.activities
    first = service.ids(ActivityQuery())[0]
    tab = shown(page, ProgrammeTab.ACTIVITIES, 0, first)
    assert isinstance(tab, ActivitiesPage)
    with qtbot.waitSignal(page.undoable) as undone:
        tab.remove()
    assert first not in service.ids(ActivityQuery())
    assert undone.args is not None
    undone.args[1]()
    assert len(service.ids(ActivityQuery())) == 32


def test_activities_are_narrowed_by_year_and_pillar(page: ProgrammePage) -> None:
    tab = shown(page, ProgrammeTab.ACTIVITIES)
    assert isinstance(tab, ActivitiesPage)
    every = tab.list.model().rowCount()
    tab.year.setCurrentIndex(tab.year.findData(2026))
    assert 0 < tab.list.model().rowCount() < every


def test_consent_that_ended_stands_on_top_and_goes_with_one_click(
    page: ProgrammePage, demo: Workspace
) -> None:
    (ended,) = demo.programme.key_persons.expired()
    tab = shown(page, ProgrammeTab.NETWORK, NetworkPart.KEY_PERSONS, ended.id)
    assert isinstance(tab, KeyPersonsPage)
    assert not tab.over.isHidden()
    assert tab.over.banner.text.startswith("De toestemming van 1 sleutelpersoon is voorbij.")

    tab.remove_expired()

    assert tab.over.isHidden()
    assert demo.programme.key_persons.expired() == []


def test_consent_is_renewed_in_one_form(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    (ended,) = demo.programme.key_persons.expired()
    dialog = key_person_forms.renewing(demo, demo.context.clock, ended, page)
    qtbot.addWidget(dialog)
    assert dialog.form.values()["consent_until"] == "20-11-2027"
    dialog.submit()
    assert demo.programme.key_persons.expired() == []


def test_every_form_about_people_in_town_says_what_not_to_write(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    clock, today = demo.context.clock, demo.context.clock.today()
    person = KeyPerson(
        name=PersonName(family=""), consent_on=today, consent_until=today + timedelta(days=9)
    )
    place = demo.partners.organisations()[0].id
    moment = ContactMoment(organisation_id=place, held_on=today, topic="")
    for dialog in (
        key_person_forms.key_person(demo, clock, person, page),
        moment_form.moment(demo, clock, moment, page),
    ):
        qtbot.addWidget(dialog)
        assert RELATIONS_ONLY in _words(dialog)


def _words(dialog: QDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


def test_a_contact_moment_is_recorded_and_its_agreement_done(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    service, clock = demo.programme.contact_moments, demo.context.clock
    place = demo.partners.organisations()[0].id
    blank = ContactMoment(organisation_id=place, held_on=clock.today(), topic="")
    dialog = moment_form.moment(demo, clock, blank, page)
    qtbot.addWidget(dialog)
    dialog.submit()
    assert dialog.form["topic"].error == "Vul dit in."
    dialog.form.fill({"topic": "Kennismaking", "follow_up": "Bellen"})
    dialog.submit()
    assert dialog.result() == QDialog.DialogCode.Accepted
    made = service.ids("kennismaking")[0]
    tab = shown(page, ProgrammeTab.NETWORK, NetworkPart.CONTACT_MOMENTS, made)
    assert isinstance(tab, MomentsPage)
    assert not tab.done.isHidden()
    with qtbot.waitSignal(page.undoable) as undone:
        tab.done.click()
    assert not service.get(made).waits
    assert undone.args is not None
    undone.args[1]()
    assert service.get(made).waits


def test_white_spots_follow_the_days_that_are_typed(page: ProgrammePage) -> None:
    tab = shown(page, ProgrammeTab.NETWORK, NetworkPart.WHITE_SPOTS)
    assert isinstance(tab, WhiteSpotsPage)
    assert tab.first.text() == "20-05-2026"
    before = _chips(tab)
    tab.first.setText("1-1-2025")
    tab.refresh()
    assert _chips(tab) < before


def _chips(tab: WhiteSpotsPage) -> int:
    return sum(one.text() == "Witte vlek" for one in tab.findChildren(Chip))


def test_a_covenant_is_recorded_and_looked_at_again(
    page: ProgrammePage, demo: Workspace, qtbot: QtBot
) -> None:
    service, clock = demo.programme.covenants, demo.context.clock
    blank = Covenant(title="", signed_on=clock.today())
    dialog = covenant_form.covenant(demo, clock, blank, page)
    qtbot.addWidget(dialog)
    dialog.form.fill({"title": "Nieuw convenant", "signed_on": "1-2-2024"})
    dialog.submit()
    made = service.ids("nieuw convenant")[0]
    page.open_object(programme_object(ProgrammeTab.COVENANTS, made))
    tab = page.page(ProgrammeTab.COVENANTS)
    assert isinstance(tab, CovenantsPage)
    asking = tab.day_dialog("Opnieuw bekeken", "Bekeken op", service.reviewed)
    qtbot.addWidget(asking)
    asking.submit()
    assert service.sheet(made).review_on == clock.today().replace(year=2027)


def test_a_lesson_leads_to_its_activity(page: ProgrammePage, demo: Workspace) -> None:
    school = next(
        one.id for one in demo.partners.organisations() if one.name == "Lyceum De Terp"
    )
    shown(page, ProgrammeTab.KNOWLEDGE, 0, school)
    went: list[tuple[str, int]] = []
    page.went.connect(lambda section, number: went.append((section, number)))
    page.findChildren(LessonButton)[0].click()
    section, number = went[0]
    assert section == "programme"
    assert programme_place(number)[0] is ProgrammeTab.ACTIVITIES


def test_what_is_due_leads_to_the_place_to_do_it(page: ProgrammePage, demo: Workspace) -> None:
    due = demo.deadlines.watch().deadlines
    for what, tab in (
        ("key_person", ProgrammeTab.NETWORK),
        ("covenant", ProgrammeTab.COVENANTS),
        ("contact_moment", ProgrammeTab.NETWORK),
        ("activity", ProgrammeTab.ACTIVITIES),
    ):
        lines = [one for one in due if one.object_kind == what]
        assert lines, what
        section, number = place_of(lines[0])
        assert section == "programme"
        page.open_object(number)
        assert page.tabs.currentWidget() is page.page(tab), what
        assert page.current_object() == number, what


def test_an_empty_vault_teaches_on_every_tab(empty: Workspace, qtbot: QtBot) -> None:
    runner = TaskRunner()
    made = ProgrammePage(empty, empty.context.clock, runner)
    qtbot.addWidget(made)
    problems: list[str] = []
    made.problem.connect(problems.append)
    for place in range(made.tabs.count()):
        made.tabs.setCurrentIndex(place)
        found = made.tabs.currentWidget()
        if isinstance(found, PartsPage):
            for part in range(found.choice.count()):
                found.choice.setCurrentIndex(part)
        made.refresh()
    assert problems == []
    runner.shut_down()
