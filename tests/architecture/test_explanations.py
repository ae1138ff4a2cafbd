# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every error class is explained to the officer, in Dutch, with what to do."""

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator

import pytest

import casuskluis
from casuskluis.domain.errors import CasuskluisError, RuleViolated
from casuskluis.explanations import class_named, explain, name_of, sentences

BASES = {"CasuskluisError"}
INSTRUCTIONS = frozenset(
    {
        "Begin", "Bekijk", "Beslis", "Bewaar", "Controleer", "Doe", "Ga", "Geef", "Gebruik",
        "Haal", "Hef",
        "Kies", "Kijk", "Kruis", "Laat", "Leg", "Maak", "Meld", "Neem", "Nodig", "Open", "Pas",
        "Registreer", "Schrijf", "Sluit", "Stel", "Verbeter", "Ververs", "Voeg", "Voer",
        "Typ", "Vraag", "Vul", "Wacht", "Weeg", "Werk", "Wijzig", "Zet", "Zoek",
    }
)  # fmt: skip
"""Words with which a sentence tells somebody to do something."""


def _all_classes() -> list[type[CasuskluisError]]:
    for module in pkgutil.walk_packages(casuskluis.__path__, "casuskluis."):
        if not module.name.endswith("__main__") and ".versions." not in module.name:
            importlib.import_module(module.name)
    return sorted(set(_below(CasuskluisError)), key=lambda found: found.__qualname__)


def _below(base: type[CasuskluisError]) -> Iterator[type[CasuskluisError]]:
    for found in base.__subclasses__():
        if found.__module__.startswith("casuskluis"):
            yield found
        yield from _below(found)


@pytest.mark.parametrize("error_class", _all_classes(), ids=lambda found: found.__name__)
def test_every_error_class_has_a_sentence(error_class: type[CasuskluisError]) -> None:
    sentence = sentences()[name_of(error_class)]

    assert sentence[-1] in ".!?"
    assert len(sentence) > len("Dit kan niet.")


@pytest.mark.parametrize(
    "rule", [found for found in _all_classes() if issubclass(found, RuleViolated)]
)
def test_every_rule_says_what_is_refused_and_then_what_to_do(rule: type[RuleViolated]) -> None:
    refused, *rest = re.split(r"(?<=[.?]) (?=[A-ZÉ‘])", explain(rule()))

    assert refused.split()[0] not in INSTRUCTIONS
    assert any(part.split()[0] in INSTRUCTIONS or part.endswith("?") for part in rest)


def test_a_sentence_shows_the_details_the_error_carries() -> None:
    for name, sentence in sentences().items():
        error_class = class_named(name)
        fields = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
        shown = explain(error_class("for engineers", **dict.fromkeys(fields, 7)))

        assert "{" not in shown
        assert "for engineers" not in shown


def test_a_detail_that_is_missing_never_breaks_the_sentence() -> None:
    for name in sentences():
        assert explain(class_named(name)())


def test_every_name_is_that_of_an_error_that_exists() -> None:
    assert [name for name in sentences() if name_of(class_named(name)) != name] == []
    assert all(issubclass(class_named(name), CasuskluisError) for name in sentences())
