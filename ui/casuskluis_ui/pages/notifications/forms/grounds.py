# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The grounds of an assessment: what the Act asks to be weighed, and what to write there."""

from PySide6.QtWidgets import QWidget

Ground = tuple[str, str, str]
"""Name of the field, its title, and what to write there."""
Pair = tuple[Ground, Ground]


def grounds(form: QWidget) -> tuple[Pair, ...]:
    """Return every ground, two by two as they stand side by side."""
    return (*_about_the_person(form), *_about_the_decision(form))


def _about_the_person(form: QWidget) -> tuple[Pair, Pair]:
    return (
        (
            (
                "criteria",
                form.tr("&Criteria van de wet"),
                form.tr("Welk gedrag past bij welk criterium? Noem feiten, geen geloof."),
            ),
            (
                "coherence",
                form.tr("&Samenhang van de signalen"),
                form.tr("Hoe stevig zijn ze, en wijzen ze dezelfde kant op?"),
            ),
        ),
        (
            (
                "social_relations",
                form.tr("Sociale &relaties"),
                form.tr("Wie steunt, wie trekt? Noem geen namen van anderen."),
            ),
            (
                "self_reliance",
                form.tr("&Zelfredzaamheid"),
                form.tr("Wat lukt iemand zelf: wonen, werk, geld, contact?"),
            ),
        ),
    )


def _about_the_decision(form: QWidget) -> tuple[Pair, Pair]:
    return (
        (
            (
                "necessity",
                form.tr("&Noodzaak"),
                form.tr("Waarom kan het niet zonder persoonsgerichte aanpak?"),
            ),
            (
                "proportionality",
                form.tr("&Proportionaliteit"),
                form.tr("Weegt het doel op tegen de inbreuk op iemands leven?"),
            ),
        ),
        (
            (
                "subsidiarity",
                form.tr("Su&bsidiariteit"),
                form.tr("Waarom is een lichtere weg niet genoeg?"),
            ),
            (
                "alternatives",
                form.tr("A&lternatieven"),
                form.tr("Welke lichtere wegen zijn besproken, en waarom niet gekozen?"),
            ),
        ),
    )
