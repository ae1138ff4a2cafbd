# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The forms of the programme, of care and of the settings; `every_form` has the rest."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from casuskluis.domain.activity import Activity
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import ContactMoment, Covenant, KeyPerson
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlan
from casuskluis.domain.programme import ProgrammeGoal
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.tension import PhenomenonAnalysis, TensionSignal
from casuskluis.domain.upkeep import UpkeepKind
from casuskluis.services.endings.destruction import ListFile
from casuskluis.services.programme.activities import ActivityQuery, ActivitySheet
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.care import breach_forms
from casuskluis_ui.pages.care.destruction.confirming import ConfirmDialog
from casuskluis_ui.pages.care.requests import forms as request_forms
from casuskluis_ui.pages.care.upkeep import UpkeepPage
from casuskluis_ui.pages.handover.dialog import HandoverDialog
from casuskluis_ui.pages.moving.page import MovingPage
from casuskluis_ui.pages.overviews.texts import TextsPage
from casuskluis_ui.pages.parcels.giving import GiveDialog
from casuskluis_ui.pages.parcels.taking import TakeDialog
from casuskluis_ui.pages.parcels.whole import WholeDialog
from casuskluis_ui.pages.programme import (
    activity_form,
    covenant_form,
    goal_form,
    key_person_forms,
    moment_form,
    signal_forms,
)
from casuskluis_ui.pages.programme.analyses import AnalysesPage
from casuskluis_ui.pages.programme.covenants import CovenantsPage
from casuskluis_ui.pages.programme.plan import decisions
from casuskluis_ui.pages.programme.plan import forms as policy_forms
from casuskluis_ui.pages.settings.key_forms import key_file_off, key_file_on, new_sheet
from casuskluis_ui.pages.settings.lists import ListsTab
from casuskluis_ui.pages.settings.officer_forms import OfficerForms
from casuskluis_ui.pages.settings.passphrase import PassphraseDialog
from casuskluis_ui.pages.settings.passphrase_check import passphrase_check
from casuskluis_ui.pages.settings.renewal import renewal_dialog
from casuskluis_ui.pages.settings.setting_row import SettingRow
from casuskluis_ui.shell.tasks import TaskRunner
from ui.opening import Opening

NEVER = date(2027, 11, 20)


def care_forms(demo: Workspace, runner: TaskRunner, around: QWidget) -> list[Opening]:
    """Requests, breaches, checks, destruction and the text that is looked through."""
    clock = demo.context.clock
    asked = demo.requests.all()[0]
    breach = next(one.breach for one in demo.breaches.all() if one.breach.closed_on is None)
    asking = {"request_identity": request_forms.identity,
              "request_decision": request_forms.decision,
              "request_sending": request_forms.sending}  # fmt: skip
    told = {"data_breach_report": breach_forms.reporting,
            "data_breach_closing": breach_forms.closing}  # fmt: skip

    def checking() -> QWidget:
        page = UpkeepPage(demo, clock, around)
        page.refresh()
        return page.dialog(UpkeepKind(next(iter(UpkeepKind))))

    return [
        Opening("request", partial(request_forms.request, demo, clock, None, around)),
        Opening(
            "request", partial(request_forms.request, demo, clock, asked, around), edits=True
        ),
        *(Opening(name, partial(make, demo, clock, asked, around))
          for name, make in asking.items()),
        Opening(
            "request_extension",
            partial(request_forms.extension, demo, demo.requests.file(asked.id), around),
        ),
        Opening("data_breach", partial(breach_forms.entering, demo, clock, around)),
        Opening(
            "data_breach_text",
            partial(breach_forms.changing, demo, breach, around),
            edits=True,
        ),
        *(Opening(name, partial(make, demo, clock, breach, around))
          for name, make in told.items()),
        Opening("upkeep", checking),
        Opening("destruction_confirmation", partial(_confirming, demo, runner, around)),
        Opening("masking_text", partial(_looking, demo, around)),
        Opening("case_list", partial(MovingPage, demo, clock, runner, parent=around)),
    ]  # fmt: skip


def _confirming(demo: Workspace, runner: TaskRunner, around: QWidget) -> QWidget:
    known = demo.destruction.lists()
    file: ListFile = known[0] if known else demo.destruction.draw_up()
    return ConfirmDialog(demo.destruction, runner, file, around)


def _looking(demo: Workspace, around: QWidget) -> QWidget:
    return TextsPage(demo.releases.masking, around)


def programme_forms(demo: Workspace, around: QWidget) -> list[Opening]:
    """Activities, goals, network, signals and the policy plan."""
    return [*_network_forms(demo, around), *_goal_forms(demo, around),
            *_signal_forms(demo, around), *_policy_forms(demo, around)]  # fmt: skip


def _network_forms(demo: Workspace, around: QWidget) -> list[Opening]:
    clock, programme = demo.context.clock, demo.programme
    today = clock.today()
    key = partial(key_person_forms.key_person, demo, clock)
    met = partial(moment_form.moment, demo, clock)
    agreed = partial(covenant_form.covenant, demo, clock)
    known = programme.key_persons.lines(programme.key_persons.ids())
    person = next(one for one in known if not one.has_expired(today))
    nobody = KeyPerson(name=PersonName(family=""), consent_on=today, consent_until=NEVER)
    moment = programme.contact_moments.get(programme.contact_moments.ids()[0]).moment
    new_moment = ContactMoment(organisation_id=OrganisationId(0), held_on=today, topic="")
    covenant = programme.covenants.sheet(programme.covenants.ids()[0]).covenant

    def dated() -> FormDialog:
        page = CovenantsPage(demo, clock, around)
        return page.day_dialog("Opnieuw bekeken", "&Bekeken op", programme.covenants.reviewed)

    return [
        Opening("key_person", partial(key, nobody, around)),
        Opening("key_person", partial(key, person, around), edits=True),
        Opening(
            "key_person_renewal",
            partial(key_person_forms.renewing, demo, clock, person, around),
        ),
        Opening("contact_moment", partial(met, new_moment, around)),
        Opening("contact_moment", partial(met, moment, around), edits=True),
        Opening("covenant", partial(agreed, Covenant(title="", signed_on=today), around)),
        Opening("covenant", partial(agreed, covenant, around), edits=True),
        Opening("covenant_day", dated),
    ]


def _goal_forms(demo: Workspace, around: QWidget) -> list[Opening]:
    clock, programme = demo.context.clock, demo.programme
    new_goal = ProgrammeGoal(pillar="", year=2026, aim="")
    new_sheet = ActivitySheet(
        activity=Activity(title="", pillar="", kind="", held_on=clock.today())
    )
    sheet = programme.activities.sheet(programme.activities.ids(ActivityQuery())[0])
    doing = partial(activity_form.activity, demo, clock)
    aim = programme.goals.of_year(programme.goals.years()[0])[0]
    return [
        Opening("programme_goal", partial(goal_form.goal, demo, new_goal, around)),
        Opening("programme_goal", partial(goal_form.goal, demo, aim, around), edits=True),
        Opening("programme_goal_copy", partial(goal_form.copying, demo, 2026, around)),
        Opening("activity", partial(doing, new_sheet, around)),
        Opening("activity", partial(doing, sheet, around), edits=True),
    ]


def _signal_forms(demo: Workspace, around: QWidget) -> list[Opening]:
    clock, programme = demo.context.clock, demo.programme
    new = TensionSignal(noted_on=clock.today(), phenomenon="", observed="")
    signal = programme.tensions.all()[0]
    noting = partial(signal_forms.signal, demo, clock)
    blank = PhenomenonAnalysis(phenomenon="", year=2026, half=2, picture="", sources="")
    analysis = next(one for one in programme.analyses.all() if one.adopted_on is None)

    def adopting() -> QWidget:
        page = AnalysesPage(demo, clock, around)
        page.show_record(int(analysis.id))
        dialog = page.adoption()
        assert dialog is not None
        return dialog

    return [
        Opening("tension_signal", partial(noting, new, around)),
        Opening("tension_signal", partial(noting, signal, around), edits=True),
        Opening("phenomenon_analysis", partial(signal_forms.analysis, demo, blank, around)),
        Opening(
            "phenomenon_analysis",
            partial(signal_forms.analysis, demo, analysis, around),
            edits=True,
        ),
        Opening("phenomenon_analysis_adoption", adopting),
    ]


def _policy_forms(demo: Workspace, around: QWidget) -> list[Opening]:
    clock, plans = demo.context.clock, demo.programme.plans
    files = [plans.file(one.id) for one in plans.all()]
    file = next((one for one in files if one.plan.adopted_on is None), files[0])
    shown = file.plan
    begun = PolicyPlan(title="", first_year=2027, last_year=2030)
    chapter = PlanSection(plan_id=shown.id, position=0, title="", after_measures=True)
    step = Measure(plan_id=shown.id, pillar="", position=0, title="")
    return [
        Opening("policy_plan", partial(policy_forms.plan, demo, begun, around)),
        Opening("policy_plan", partial(policy_forms.plan, demo, shown, around), edits=True),
        Opening(
            "new_policy_plan_section", partial(policy_forms.section, demo, chapter, around)
        ),
        Opening(
            "policy_plan_section",
            partial(policy_forms.section, demo, file.sections[0], around),
            edits=True,
        ),
        Opening(
            "new_policy_plan_measure", partial(policy_forms.measure, demo, clock, step, around)
        ),
        Opening(
            "policy_plan_measure",
            partial(policy_forms.measure, demo, clock, file.measures[0], around),
            edits=True,
        ),
        Opening(
            "policy_plan_adoption", partial(decisions.adoption, demo, clock, shown, around)
        ),
        Opening("policy_plan_secrecy", partial(decisions.secrecy, demo, clock, shown, around)),
        Opening("policy_plan_lifting", partial(decisions.lifting, demo, clock, shown, around)),
    ]


def setting_forms(demo: Workspace, runner: TaskRunner, around: QWidget) -> list[Opening]:
    """Settings, lists, colleagues, passphrase and hand-over."""
    at_work = demo.officers.all()[0].officer
    colleagues = OfficerForms(demo, runner, around)
    lists = ListsTab(demo.codes, around)
    lists.read()
    code = demo.codes.book().choices(CodeList.CHANNEL)[0]
    setting = demo.settings.get(SettingKey.DANGER_ADVICE)
    handing = partial(HandoverDialog, demo, runner, around)
    return [
        Opening(f"setting_{setting.key}", partial(SettingRow, setting, demo.settings, around)),
        Opening(f"code_{lists.choice.currentData()}", lists.add_dialog),
        Opening(
            f"code_{code.list}_{code.code}", partial(lists.rename_dialog, code), edits=True
        ),
        Opening("officer", partial(colleagues.new, [])),
        Opening("officer", partial(colleagues.change, at_work, []), edits=True),
        Opening("officer_key", partial(colleagues.key, at_work)),
        Opening("passphrase", partial(PassphraseDialog, demo.keys, runner, around)),
        Opening("passphrase_check", partial(passphrase_check, demo.keys, runner, around)),
        Opening("passphrase_file_on", partial(key_file_on, demo.key_files, runner, around)),
        Opening("passphrase_file_off", partial(key_file_off, demo.key_files, runner, around)),
        Opening("passphrase_keepers", partial(new_sheet, demo.keys, runner, around)),
        Opening("passphrase_renewal", partial(renewal_dialog, demo, runner, "", around)),
        *(Opening(name, handing) for name in ("handover_who", "handover_what", "handover_to")),
        Opening("whole_out", partial(WholeDialog, demo, runner, around)),
        *(
            Opening(name, partial(GiveDialog, demo, runner, (), around))
            for name in ("parcel_cases", "parcel_to")
        ),
        *(
            Opening(name, partial(TakeDialog, demo, runner, around))
            for name in ("parcel_file", "parcel_choices")
        ),
    ]
