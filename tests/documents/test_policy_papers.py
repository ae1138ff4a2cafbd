# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The two versions of a policy plan, with content nobody would write in earnest."""

from dataclasses import replace

import pytest
from page import validate_pdf_bytes

from casuskluis.documents import public_plan, secret_plan
from casuskluis.documents.papers import (
    PublicChapter,
    SecretChapter,
    SecretMeasure,
    SecretPillar,
)
from documents import policy_samples
from documents.reading import page_texts, whole_text

LONG = " ".join(f"Woord{n} over samenwerking." for n in range(900))
ODD = 'Onder "haakjes" <b>&amp;</b> \u202eomgekeerd\u202c Łukasz 王 \U0001f600 e\u0301 \ufeff'


def test_the_public_version_names_organ_and_day_but_no_ground() -> None:
    text = whole_text(public_plan.build(policy_samples.public()))

    assert "opgelegd door het college van burgemeester en wethouders op 3 november 2026" in text
    assert "5.1" not in text
    assert "Alleen in de volledige versie" not in text


def test_a_lifted_plan_says_in_public_who_lifted_it() -> None:
    text = whole_text(policy_samples.KINDS["lifted public plan"]())

    assert "Het volledige plan was geheim" in text
    assert "opgeheven door de gemeenteraad op 20 november 2026" in text


@pytest.mark.parametrize("body", ["de raad", "het dagelijks bestuur van " + "de regio " * 40])
def test_the_block_stands_whole_on_every_page_however_long(body: str) -> None:
    order = replace(policy_samples.ORDER, imposed_by=body.strip(), lifted_by=body.strip())
    paper = replace(
        policy_samples.secret(),
        secrecy=order,
        before=(SecretChapter(title="Beeld", public_text=LONG, confidential_text=LONG),),
    )
    pdf = secret_plan.build(paper)
    pages = page_texts(pdf)

    assert len(pages) > 4
    for page in pages:
        text = " ".join(page.split())
        assert f"geheimhouding opgelegd door {body.strip()} op 03-11-2026" in text
        assert f"Bevoegd tot opheffing: {body.strip()} (artikel 89 Gemeentewet)" in text
    assert "Woord899 over" in " ".join(whole_text(pdf).split())


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_odd_and_long_texts_keep_to_the_standards(profile: str) -> None:
    public = replace(
        policy_samples.public(),
        title=ODD,
        before=(PublicChapter(title=ODD, text=f"{ODD}\n\n{LONG}"),),
    )
    measure = SecretMeasure(title=ODD, owner=ODD, planning=ODD, confidential_text=LONG)
    secret = replace(
        policy_samples.secret(),
        holder=ODD,
        pillars=(SecretPillar(label=ODD, measures=(measure,) * 3),),
    )
    for pdf in (public_plan.build(public), secret_plan.build(secret)):
        report = validate_pdf_bytes(pdf, profile=profile)
        assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]
