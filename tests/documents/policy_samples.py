# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A policy plan in its two versions; invented content."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from casuskluis.documents import public_plan, secret_plan
from casuskluis.documents.papers import (
    PublicChapter,
    PublicMeasure,
    PublicPillar,
    PublicPlanPaper,
    SecretChapter,
    SecretMeasure,
    SecretPillar,
    SecretPlanPaper,
)
from casuskluis.domain.meeting import SecrecyOrder

ORDER = SecrecyOrder(
    imposed_by="het college van burgemeester en wethouders",
    imposed_on=date(2026, 11, 3),
    ground="artikel 5.1 lid 1 onder b en lid 2 onder d en h Woo",
    lifted_by="de gemeenteraad",
)
_TITLE = "Plan van aanpak polarisatie en radicalisering"
_YEARS = "2027 tot en met 2030"


def public() -> PublicPlanPaper:
    return PublicPlanPaper(
        municipality="Voorbeeldstad",
        title=_TITLE,
        years=_YEARS,
        before=(
            PublicChapter(
                title="Waarom dit plan",
                text="Iedereen moet zich thuis voelen in de stad.\n\nWij werken samen.",
            ),
            PublicChapter(title="Lokaal beeld op hoofdlijnen", text="Het beeld is rustig."),
        ),
        pillars=(
            PublicPillar(
                label="Preventie",
                measures=(
                    PublicMeasure(
                        title="Training voor scholen",
                        text="Alle scholen krijgen een training.",
                        owner="Onderwijs Voorbeeldstad",
                        planning="voor de zomer",
                        status_label="Gepland",
                    ),
                    PublicMeasure(title="Lesbrief", text="Er komt een lesbrief."),
                ),
            ),
            PublicPillar(label="Signalering"),
        ),
        after=(PublicChapter(title="Wat kunt u doen bij zorgen", text="Bel 112 bij gevaar."),),
        adopted_by="het college van burgemeester en wethouders",
        adopted_on=date(2026, 11, 3),
        secrecy=ORDER,
        made_at=datetime(2026, 11, 21, tzinfo=UTC),
    )


def secret() -> SecretPlanPaper:
    return SecretPlanPaper(
        municipality="Voorbeeldstad",
        title=_TITLE,
        years=_YEARS,
        before=(
            SecretChapter(
                title="Lokaal beeld op hoofdlijnen",
                public_text="Het beeld is rustig.",
                confidential_text="In één wijk neemt de spanning toe.\n\nDat vraagt aandacht.",
            ),
        ),
        pillars=(
            SecretPillar(
                label="Signalering",
                measures=(
                    SecretMeasure(
                        title="Signalen bundelen",
                        owner="Politie",
                        planning="eerste kwartaal",
                        due_on=date(2027, 3, 31),
                        status_label="In uitvoering",
                        confidential_text="Elke week komen de signalen bij elkaar.",
                    ),
                    SecretMeasure(
                        title="Training voor wijkteams",
                        in_public=True,
                        public_text="Wijkteams leren signalen herkennen.",
                    ),
                ),
            ),
            SecretPillar(label="Preventie"),
        ),
        after=(
            SecretChapter(
                title="Planning en verantwoording", confidential_text="De raad krijgt inzage."
            ),
        ),
        adopted_by="het college van burgemeester en wethouders",
        adopted_on=date(2026, 11, 3),
        secrecy=ORDER,
        holder="de fractie van Voorbeeld",
        printed_at=datetime(2026, 11, 21, 9, 5, 44, tzinfo=UTC),
        control="1234-abcdef123456",
    )


KINDS: dict[str, Callable[[], bytes]] = {
    "public plan": lambda: public_plan.build(public()),
    "bare public plan": lambda: public_plan.build(
        replace(public(), before=(), pillars=(), after=(), secrecy=None, adopted_on=None)
    ),
    "lifted public plan": lambda: public_plan.build(
        replace(public(), lifted_by="de gemeenteraad", lifted_on=date(2026, 11, 20))
    ),
    "secret plan": lambda: secret_plan.build(secret()),
    "bare secret plan": lambda: secret_plan.build(
        replace(
            secret(), before=(), pillars=(), after=(), secrecy=None, adopted_on=None, holder=""
        )
    ),
    "lifted secret plan": lambda: secret_plan.build(
        replace(secret(), lifted_by="de gemeenteraad", lifted_on=date(2026, 11, 20))
    ),
}
AGREED = ("public plan", "secret plan")
