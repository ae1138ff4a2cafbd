# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Moments of contact with organisations, and which organisations to speak again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ContactMomentId, OrganisationId
from casuskluis.domain.naming import fold
from casuskluis.domain.network import ContactMoment
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.programme.lately import began_after


class ContactInFuture(RuleViolated):
    """A contact that is still to come has not been."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentLine:
    """A moment of contact in a list."""

    moment: ContactMoment
    organisation: str

    @property
    def waits(self) -> bool:
        """Whether something was agreed that is not done yet."""
        return bool(self.moment.follow_up.strip()) and not self.moment.followed_up


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """An organisation nobody spoke to for longer than the term."""

    organisation_id: OrganisationId
    organisation: str
    last_on: date


@dataclass(frozen=True, slots=True)
class ContactMomentService:
    """Relations with organisations; about nobody's belief, and no file on a community."""

    context: Context

    def ids(self, text: str = "") -> list[ContactMomentId]:
        """Return the moments with every word of a text in them, newest first."""
        words = fold(text).split()
        with self.context.read(Permission.PARTNERS) as transaction:
            every = transaction.contact_moments.all()
            names = {one.id: one.name for one in transaction.organisations.all()}
        return [
            one.id
            for one in every
            if all(word in _searched(one, names[one.organisation_id]) for word in words)
        ]

    def lines(self, ids: Sequence[ContactMomentId]) -> list[MomentLine]:
        """Return these moments in the same order; what is gone is left out."""
        with self.context.read(Permission.PARTNERS) as transaction:
            found = transaction.contact_moments.by_id(ids)
            names = transaction.organisations.by_id(
                one.organisation_id for one in found.values()
            )
        return [
            MomentLine(moment=found[one], organisation=names[found[one].organisation_id].name)
            for one in ids
            if one in found
        ]

    def get(self, moment_id: ContactMomentId) -> MomentLine:
        """Return one moment with the name of the organisation, or raise `NotFound`."""
        with self.context.read(Permission.PARTNERS) as transaction:
            moment = transaction.contact_moments.get(moment_id)
            place = transaction.organisations.get(moment.organisation_id)
        return MomentLine(moment=moment, organisation=place.name)

    def save(self, moment: ContactMoment) -> ContactMoment:
        """Store a new or changed moment; a new one is by the officer at work.

        Raises:
            ContactMomentIncomplete: When there is no topic.
            ContactInFuture: When the day is still to come.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(Permission.PARTNERS) as transaction:
            moment.check()
            if moment.held_on > self.context.clock.today():
                raise ContactInFuture
            if moment.id:
                return transaction.contact_moments.save(moment)
            author = moment.officer or self.context.actor.label
            return transaction.contact_moments.add(replace(moment, officer=author))

    def follow(self, moment_id: ContactMomentId, *, done: bool = True) -> ContactMoment:
        """Record that what was agreed is done, or not after all."""
        with self.context.write(Permission.PARTNERS) as transaction:
            stored = transaction.contact_moments.get(moment_id)
            return transaction.contact_moments.save(replace(stored, followed_up=done))

    def remove(self, moment_id: ContactMomentId) -> ContactMoment:
        """Remove a moment and return it, so that it can be put back."""
        with self.context.write(Permission.PARTNERS) as transaction:
            gone = transaction.contact_moments.get(moment_id)
            transaction.contact_moments.remove(moment_id)
        return gone

    def put_back(self, moment: ContactMoment) -> ContactMoment:
        """Store again what was just removed."""
        with self.context.write(Permission.PARTNERS) as transaction:
            return transaction.contact_moments.add(replace(moment, id=ContactMomentId(0)))

    def silent(self) -> list[Silence]:
        """Return the organisations to speak again, longest ago first.

        Whoever was spoken to once and not within the term; never a partner that stopped.
        """
        today = self.context.clock.today()
        with self.context.read(Permission.PARTNERS) as transaction:
            term = transaction.settings.get(SettingKey.CONTACT_MOMENT_TERM)
            last = transaction.contact_moments.last_by_organisation()
            places = transaction.organisations.by_id(last)
        since = began_after(today, term)
        found = [
            Silence(organisation_id=one, organisation=places[one].name, last_on=day)
            for one, day in last.items()
            if since is not None and day < since and not places[one].has_ended(today)
        ]
        return sorted(found, key=lambda one: (one.last_on, one.organisation))


def _searched(moment: ContactMoment, organisation: str) -> str:
    return fold(f"{organisation} {moment.topic} {moment.follow_up} {moment.officer}")
