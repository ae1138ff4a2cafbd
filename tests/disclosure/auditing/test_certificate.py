# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A certificate is about one print and one policy, and exists for safe prints only."""

from dataclasses import replace

import pytest

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.auditing.certificate import (
    Certificate,
    UnsafeToPublish,
    certify,
)
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import Figure, PrintedTable
from casuskluis.disclosure.model.report import Attacker
from casuskluis.disclosure.model.table import Relation, Shape
from disclosure.auditing.kinds import KINDS, invented, naive

POLICY = Policy()
CODES = ((("wijk", "Noord"),), (("wijk", "Zuid"),), ())
PRINTED = PrintedTable(
    Shape(CODES, (Relation(2, (0, 1)),)), (Figure(10, 5), Figure(15, 5), Figure(25, 5))
)


def test_a_safe_print_gets_its_proof() -> None:
    proof = certify(PRINTED, POLICY, knowledge=[Knowledge(CODES[0], 11)])

    assert proof.covers(PRINTED, POLICY)
    assert proof.attackers == set(Attacker)
    assert proof.scenarios == 1
    assert proof.checks > 0


def test_an_unsafe_print_gets_none_and_its_findings_come_along() -> None:
    with pytest.raises(UnsafeToPublish) as refused:
        certify(naive(invented(KINDS[0], 1)), POLICY)

    assert refused.value.findings
    assert refused.value.details == {"leaks": len(refused.value.findings)}


def test_a_certificate_cannot_be_made_from_an_unsafe_report() -> None:
    report = audit(naive(invented(KINDS[0], 1)), POLICY)

    with pytest.raises(UnsafeToPublish):
        Certificate(
            report,
            digest=report.digest,
            checks=1,
            attackers=frozenset(Attacker),
            scenarios=0,
            version=1,
            threshold=5,
        )


def test_a_certificate_covers_nothing_else() -> None:
    proof = certify(PRINTED, POLICY)

    other = PrintedTable(PRINTED.shape, (Figure(15, 5), Figure(10, 5), Figure(25, 5)))
    loose = PrintedTable(Shape(CODES, ()), PRINTED.figures)
    assert not proof.covers(other, POLICY)
    assert not proof.covers(loose, POLICY)
    assert not proof.covers(PRINTED, Policy(threshold=4))
    assert not replace(proof, report=audit(PRINTED, POLICY), version=0).covers(PRINTED, POLICY)


def test_the_order_of_cells_does_not_matter_to_the_proof() -> None:
    turned = PrintedTable(
        Shape((CODES[2], CODES[1], CODES[0]), (Relation(0, (1, 2)),)),
        tuple(reversed(PRINTED.figures)),
    )

    assert certify(PRINTED, POLICY).covers(turned, POLICY)


def test_the_officer_reads_what_was_looked_at() -> None:
    proof = certify(PRINTED, POLICY)

    assert proof.for_officer(3) == (
        "Gecontroleerd: uit dit overzicht, ook samen met eerdere overzichten (3), is geen "
        "precies aantal onder 5 uit te rekenen."
    )
    assert "eerdere" not in proof.for_officer()
