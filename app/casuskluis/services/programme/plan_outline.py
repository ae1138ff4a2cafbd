# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The chapters a plan begins with, and what each plan may say alike in public.

Source: the outline of the public version (domain.md 7.3). Everything can be changed.
"""

from collections.abc import Iterator

from casuskluis.domain.identifiers import PolicyPlanId
from casuskluis.domain.policy_plan import PlanSection

_CONCERNS = """\
Maakt u zich zorgen over iemand in uw omgeving? Praat er dan over. U mag altijd eerst \
overleggen zonder een naam te noemen.

Meldpunt van de gemeente: {point}.
Landelijk Steunpunt Extremisme: voor familie en vrienden die zich zorgen maken.
Politie: als u iets verdachts ziet dat kan wachten.
Bel 112 als er direct gevaar is."""
_PRIVACY = """\
Soms bespreken wij de situatie van één persoon. Dat doen wij alleen als het nodig is en als de \
wet het toestaat. Wij leggen niet meer vast dan nodig, en bewaren het niet langer dan de wet \
toestaat.

U mag vragen welke gegevens wij over u hebben. U mag ook vragen om fouten te herstellen. Stuur \
uw verzoek aan de burgemeester."""
_ACCOUNT = """\
De gemeente vertelt de gemeenteraad elk jaar wat er is gedaan. Daarin staan aantallen en geen \
personen."""
_POINT = "zie de website van de gemeente"

_BEFORE = (
    ("Waarom dit plan", ""),
    ("Wat verstaan we onder polarisatie, radicalisering en extremisme", ""),
    ("Lokaal beeld op hoofdlijnen", ""),
)
_AFTER = (
    ("Met wie werken we samen", ""),
    ("Wat kunt u doen bij zorgen", _CONCERNS),
    ("Hoe beschermen we uw gegevens", _PRIVACY),
    ("Planning en verantwoording aan de raad", _ACCOUNT),
)


def outline(plan_id: PolicyPlanId, *, contact_point: str) -> Iterator[PlanSection]:
    """Yield the chapters of a new plan, in order.

    Args:
        plan_id: The plan.
        contact_point: How the municipality is reached with concerns; may be empty.
    """
    point = contact_point.strip() or _POINT
    for place, (title, text) in enumerate((*_BEFORE, *_AFTER), start=1):
        yield PlanSection(
            plan_id=plan_id,
            position=place,
            title=title,
            public_text=text.replace("{point}", point),
            after_measures=place > len(_BEFORE),
        )
