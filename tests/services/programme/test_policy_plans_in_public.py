# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What leaves of a plan: nothing confidential in public, secrecy on every page of the rest."""

import os
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from random import Random
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # publishes no types
import pytest

from casuskluis.disclosure.texts import QUESTIONS, Choice, QuestionsOpen, decide
from casuskluis.domain.identifiers import PolicyPlanId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlan
from casuskluis.domain.secrecy_grounds import ground_text
from casuskluis.services.programme.public_printing import (
    Fate,
    NothingPublic,
    PublicTextsOpen,
)
from casuskluis.services.programme.public_texts import (
    PublicParts,
    PublicText,
    PublicTextBroken,
    public_texts,
)
from casuskluis.services.programme.secret_printing import SecrecyMissing
from casuskluis.services.releases.publication_gate import PublicationRefused
from independent_scanner import Haystack
from services.bureau import TODAY, Office, text_of

PLANS = 200 if os.environ.get("CASUSKLUIS_FULL") else 4
PILLARS = (
    "countering_polarisation", "prevention", "signalling", "capacity_building",
    "person_centred",
)  # fmt: skip
WORDS = (
    "scholen", "ouders", "jongeren", "gesprek", "samen", "wijk", "zorg", "leren", "hulp",
    "steun", "werk", "vroeg", "luisteren", "begeleiding", "vertrouwen", "team", "afspraak",
    "overleg", "plek", "helpen", "veilig", "open", "rustig", "buurt",
)  # fmt: skip
ORDER = SecrecyOrder(
    imposed_by="het college van burgemeester en wethouders",
    imposed_on=TODAY - timedelta(days=30),
    ground=ground_text(["1b", "2d", "2h"]),
    lifted_by="de gemeenteraad van Veldhaven",
)


class Writer:
    """Writes plans at random; every confidential text has a word that stands nowhere else."""

    def __init__(self, office: Office, seed: int) -> None:
        self.programme = office.workspace.programme
        self.chance = Random(seed)  # noqa: S311 - only for invented plans
        self.secrets: list[str] = []

    def plan(self) -> PolicyPlanId:
        plan = self.programme.plans.begin(
            PolicyPlan(title="Plan van aanpak", first_year=2027, last_year=2030)
        )
        content = self.programme.plan_content
        for section in self.programme.plans.file(plan.id).sections:
            if self.chance.random() < 0.4:
                content.save_section(replace(section, **self._texts()))
        for _ in range(self.chance.randint(0, 4)):
            content.save_section(
                PlanSection(plan_id=plan.id, position=0, title=self._said(3), **self._texts())
            )
        for _ in range(self.chance.randint(1, 12)):
            texts = self._texts()
            title = self._said(3) if texts["public_text"] else self._secret()
            planning = self._said(2) if texts["public_text"] else self._secret()
            content.save_measure(
                Measure(
                    plan_id=plan.id,
                    pillar=self.chance.choice(PILLARS),
                    position=0,
                    title=title,
                    planning=planning,
                    **texts,
                )
            )
        return plan.id

    def _texts(self) -> dict[str, Any]:
        public = self._said(self.chance.randint(3, 40)) if self.chance.random() < 0.6 else ""
        secret = ""
        if not public or self.chance.random() < 0.5:
            parts = [f"{self._said(4)} {self._secret()}." for _ in range(3)]
            secret = self.chance.choice(["\n\n", " "]).join(parts)
        return {"public_text": public, "confidential_text": secret}

    def _said(self, count: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=count)).capitalize()

    def _secret(self) -> str:
        word = "".join(self.chance.choices("bcdfghjklmnpqrstvwxz", k=16))
        self.secrets.append(word)
        return word


def look_through(office: Office, piece: PublicText, reason: str = "hoort hier") -> None:
    masking = office.workspace.programme.public_plans.masking
    decisions = [
        decide(piece.source, token, Choice.RELEASE, reason=reason)
        for token in masking.propose(piece.source)
    ]
    masking.keep(piece.purpose, piece.source, decisions, [one.code for one in QUESTIONS])


def look_all_through(office: Office, plan_id: PolicyPlanId) -> None:
    for piece in public_texts(office.workspace.programme.plans.file(plan_id)):
        look_through(office, piece)


def small_plan(office: Office, public: str = "Wij helpen elkaar.") -> Measure:
    """Return the only measure of a plan with one chapter less than usual."""
    programme = office.workspace.programme
    plan = programme.plans.begin(
        PolicyPlan(title="Plan van aanpak", first_year=2027, last_year=2030)
    )
    for section in programme.plans.file(plan.id).sections:
        programme.plan_content.remove_section(section.id)
    return programme.plan_content.save_measure(
        Measure(
            plan_id=plan.id,
            pillar="prevention",
            position=0,
            title="Samen",
            public_text=public,
            confidential_text="Achter de oude loods.",
        )
    )


def test_no_confidential_word_ever_stands_in_the_public_version(office: Office) -> None:
    for seed in range(PLANS):
        writer = Writer(office, seed)
        plan_id = writer.plan()
        look_all_through(office, plan_id)

        hay = Haystack(office.workspace.programme.public_plans.draw(plan_id).pdf)

        assert [word for word in writer.secrets if hay.has(word)] == []


@pytest.mark.parametrize("state", ["draft", "secret", "lifted"])
def test_the_whole_plan_says_on_every_page_how_secret_it_is(office: Office, state: str) -> None:
    plans = office.workspace.programme.plans
    for seed in range(PLANS // 3):
        plan_id = Writer(office, seed).plan()
        if state != "draft":
            plans.order_secrecy(plan_id, ORDER)
        if state == "lifted":
            plans.lift_secrecy(plan_id, by=ORDER.lifted_by, on=TODAY)
        pdf = office.workspace.programme.secret_plans.draw(plan_id, "de griffie").pdf

        expected = {
            "draft": ["VERTROUWELIJK CONCEPT", "artikel 87 Gemeentewet"],
            "secret": [
                "GEHEIM", ORDER.imposed_by, "21-10-2026", "artikel 87 Gemeentewet",
                ORDER.ground, f"Bevoegd tot opheffing: {ORDER.lifted_by}",
            ],
            "lifted": [f"Geheimhouding opgeheven door {ORDER.lifted_by} op 20-11-2026"],
        }[state]  # fmt: skip
        document = pypdfium2.PdfDocument(pdf)
        for page in document:
            text = " ".join(page.get_textpage().get_text_bounded().split())
            assert [one for one in expected if one not in text] == []
            assert "exemplaar voor de griffie" in text
        document.close()


def test_everything_of_the_plan_stands_in_the_whole_version(office: Office) -> None:
    writer = Writer(office, 7)
    plan_id = writer.plan()

    hay = Haystack(office.workspace.programme.secret_plans.draw(plan_id).pdf)

    assert writer.secrets
    assert [word for word in writer.secrets if not hay.has(word)] == []


def test_a_text_that_nobody_looked_through_is_refused(office: Office) -> None:
    measure = small_plan(office)
    public = office.workspace.programme.public_plans

    with pytest.raises(PublicTextsOpen) as refused:
        public.draw(measure.plan_id)

    assert refused.value.details["texts"] == 2  # the measure and the title of the plan
    assert {one.fate for one in public.lines(measure.plan_id)} == {Fate.TO_REVIEW}


def test_a_text_edited_after_review_is_refused_until_it_is_looked_through_again(
    office: Office,
) -> None:
    measure = small_plan(office)
    programme = office.workspace.programme
    look_all_through(office, measure.plan_id)
    programme.public_plans.draw(measure.plan_id)
    changed = programme.plan_content.save_measure(
        replace(measure, public_text="Wij helpen iedereen.")
    )

    with pytest.raises(PublicTextsOpen):
        programme.public_plans.draw(changed.plan_id)
    fates = {one.name: one.fate for one in programme.public_plans.lines(changed.plan_id)}
    assert fates == {"Plan van aanpak": Fate.PRINTED, "Samen": Fate.CHANGED}

    look_all_through(office, changed.plan_id)
    assert "Wij helpen iedereen." in text_of(programme.public_plans.draw(changed.plan_id).pdf)


def test_a_changed_title_planning_or_owner_asks_for_a_new_review_too(office: Office) -> None:
    measure = small_plan(office)
    programme = office.workspace.programme
    changes: tuple[dict[str, Any], ...] = (
        {"title": "Anders"}, {"planning": "later"}, {"owner": "team jeugd"}
    )  # fmt: skip
    for change in changes:
        look_all_through(office, measure.plan_id)
        measure = programme.plan_content.save_measure(replace(measure, **change))
        with pytest.raises(PublicTextsOpen):
            programme.public_plans.draw(measure.plan_id)


def test_a_changed_confidential_text_asks_for_nothing(office: Office) -> None:
    measure = small_plan(office)
    programme = office.workspace.programme
    look_all_through(office, measure.plan_id)

    programme.plan_content.save_measure(replace(measure, confidential_text="Heel iets anders."))

    programme.public_plans.draw(measure.plan_id)


def test_what_was_masked_is_printed_masked(office: Office) -> None:
    measure = small_plan(office, "Vraag naar Tamar Okonjo bij het wijkteam.")
    programme = office.workspace.programme
    for piece in public_texts(programme.plans.file(measure.plan_id)):
        programme.public_plans.masking.keep(
            piece.purpose, piece.source, (), [one.code for one in QUESTIONS]
        )

    text = text_of(programme.public_plans.draw(measure.plan_id).pdf)

    assert "Okonjo" not in text
    assert "[naam]" in text


def test_a_name_of_the_vault_is_refused_even_when_an_officer_lets_it_stand(
    office: Office,
) -> None:
    office.subject("Tamar Okonjo")
    measure = small_plan(office, "Vraag naar Tamar Okonjo bij het wijkteam.")
    look_all_through(office, measure.plan_id)

    with pytest.raises(PublicationRefused) as refused:
        office.workspace.programme.public_plans.draw(measure.plan_id)

    assert refused.value.details["pages"] == "1"
    assert "Okonjo" not in str(refused.value.details)


def test_somebody_taken_up_after_the_review_stops_the_publication(office: Office) -> None:
    measure = small_plan(office, "Vraag naar Tamar Okonjo bij het wijkteam.")
    look_all_through(office, measure.plan_id)
    office.workspace.programme.public_plans.draw(measure.plan_id)

    office.subject("Tamar Okonjo")

    with pytest.raises(PublicationRefused):
        office.workspace.programme.public_plans.draw(measure.plan_id)


def test_a_review_without_all_questions_counts_for_nothing(office: Office) -> None:
    measure = small_plan(office)
    programme = office.workspace.programme
    piece = next(iter(public_texts(programme.plans.file(measure.plan_id))))

    with pytest.raises(QuestionsOpen):
        programme.public_plans.masking.keep(piece.purpose, piece.source, (), ["occupation"])

    assert programme.public_plans.lines(measure.plan_id)[0].fate is Fate.TO_REVIEW


def test_a_plan_without_public_texts_has_no_public_version(office: Office) -> None:
    measure = small_plan(office)
    office.workspace.programme.plan_content.save_measure(replace(measure, public_text=""))

    with pytest.raises(NothingPublic):
        office.workspace.programme.public_plans.draw(measure.plan_id)


def test_the_public_version_of_a_day_is_the_same_to_the_byte(office: Office) -> None:
    measure = small_plan(office)
    look_all_through(office, measure.plan_id)
    public = office.workspace.programme.public_plans

    first, second = public.draw(measure.plan_id).pdf, public.draw(measure.plan_id).pdf

    assert first == second
    with pikepdf.open(BytesIO(first)) as document:
        assert str(document.docinfo["/CreationDate"]) == "D:20261120000000+00'00'"


def test_only_what_really_left_is_in_the_journal(office: Office) -> None:
    measure = small_plan(office)
    look_all_through(office, measure.plan_id)
    programme = office.workspace.programme
    plan_id = measure.plan_id

    def noted() -> list[tuple[JournalAction, str]]:
        with office.workspace.context.read() as transaction:
            entries = transaction.journal.entries(3)
        return [(one.action, one.object) for one in entries]

    programme.public_plans.draw(plan_id)
    programme.secret_plans.draw(plan_id)
    assert (JournalAction.EXPORTED, f"policy_plan_public:{plan_id}") not in noted()
    programme.public_plans.print(plan_id)
    programme.secret_plans.print(plan_id)

    assert noted()[:2] == [
        (JournalAction.PRINTED, f"policy_plan:{plan_id}"),
        (JournalAction.EXPORTED, f"policy_plan_public:{plan_id}"),
    ]


def test_an_adopted_plan_with_confidential_texts_needs_its_order(office: Office) -> None:
    measure = small_plan(office)
    programme = office.workspace.programme
    programme.plans.adopt(measure.plan_id, by="het college", on=TODAY)

    with pytest.raises(SecrecyMissing):
        programme.secret_plans.draw(measure.plan_id)

    programme.plans.order_secrecy(measure.plan_id, ORDER)
    programme.secret_plans.draw(measure.plan_id)


def test_the_closing_line_of_the_public_version_tells_who_made_the_rest_secret(
    office: Office,
) -> None:
    measure = small_plan(office)
    programme = office.workspace.programme
    programme.plans.order_secrecy(measure.plan_id, ORDER)
    look_all_through(office, measure.plan_id)

    text = text_of(programme.public_plans.draw(measure.plan_id).pdf)

    assert f"opgelegd door {ORDER.imposed_by} op 21 oktober 2026" in text
    assert "artikel 87 Gemeentewet" in text
    assert ORDER.ground not in text


def test_what_waits_is_reviewed_from_the_one_asked_for(office: Office) -> None:
    measure = small_plan(office)
    programme = office.workspace.programme
    for title in ("Tweede", "Derde"):
        programme.plan_content.save_measure(
            replace(measure, id=type(measure.id)(0), title=title, version=1)
        )
    file = programme.plans.file(measure.plan_id)
    second, third = file.measures[1], file.measures[2]

    found = programme.public_plans.to_review(file.plan.id, f"measure:{second.id}")

    assert [one.purpose for one in found] == [f"measure:{second.id}", f"measure:{third.id}"]


@pytest.mark.parametrize(
    "parts",
    [
        PublicParts("Titel"),
        PublicParts("Titel", text="Een.\n\nTwee."),
        PublicParts("Titel", planning="elk jaar", text="Een."),
        PublicParts("Titel", owner="team jeugd", text="Een."),
        PublicParts("Titel", planning="elk jaar", owner="team jeugd", text="Een.\n\nTwee."),
    ],
)
def test_a_piece_can_be_taken_apart_again(parts: PublicParts) -> None:
    assert PublicParts.of(parts.joined()) == parts


def test_a_piece_that_fell_apart_is_refused() -> None:
    with pytest.raises(PublicTextBroken):
        PublicParts.of("[naam]")
