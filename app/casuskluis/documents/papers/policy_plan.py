# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The policy plan in its two versions. What is confidential has no place in the public one."""

from dataclasses import dataclass, field
from datetime import date, datetime

from casuskluis.domain.meeting import SecrecyOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChapter:
    """A chapter as everybody may read it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMeasure:
    """A measure as everybody may read it; empty parts are left out."""

    title: str
    text: str
    owner: str = ""
    planning: str = ""
    status_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPillar:
    """A pillar with its public measures; there may be none."""

    label: str
    measures: tuple[PublicMeasure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPlanPaper:
    """The public version (publieksversie).

    Attributes:
        before: The chapters before the pillars.
        after: The chapters after them.
        adopted_by: The body; empty while it is a draft, which the print says.
        secrecy: The order on the whole plan, named in the last lines.
        lifted_by: Who lifted it; empty while it holds.
        made_at: Midnight of the day of printing, so that a day gives equal bytes.
    """

    municipality: str
    title: str
    years: str
    before: tuple[PublicChapter, ...] = ()
    pillars: tuple[PublicPillar, ...] = ()
    after: tuple[PublicChapter, ...] = ()
    adopted_by: str = ""
    adopted_on: date | None = None
    secrecy: SecrecyOrder | None = None
    lifted_by: str = ""
    lifted_on: date | None = None
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretChapter:
    """A chapter of the whole plan: what everybody may read, and what not."""

    title: str
    public_text: str = ""
    confidential_text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretMeasure:
    """A measure of the whole plan.

    Attributes:
        in_public: Whether the public version has it.
    """

    title: str
    owner: str = ""
    planning: str = ""
    due_on: date | None = None
    status_label: str = ""
    in_public: bool = False
    public_text: str = ""
    confidential_text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretPillar:
    """A pillar with all its measures."""

    label: str
    measures: tuple[SecretMeasure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretPlanPaper:
    """The whole plan, under the order of secrecy that stands on each page.

    Attributes:
        secrecy: None while no body imposed any; the pages say so then.
        lifted_by: Who lifted it; empty while it holds.
        holder: For whom this copy is; may be empty.
        printed_at: Moment of printing, with time zone.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    title: str
    years: str
    before: tuple[SecretChapter, ...] = ()
    pillars: tuple[SecretPillar, ...] = ()
    after: tuple[SecretChapter, ...] = ()
    adopted_by: str = ""
    adopted_on: date | None = None
    secrecy: SecrecyOrder | None = None
    lifted_by: str = ""
    lifted_on: date | None = None
    holder: str = ""
    printed_at: datetime
    control: str = ""
