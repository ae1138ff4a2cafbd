# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The inzagedossier: everything on one person in one PDF, for that person (AVG art. 15)."""

from dataclasses import dataclass, replace

from casuskluis.domain.identifiers import AccessRequestId, SubjectId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import AccessRequest, IdentityNotChecked
from casuskluis.services.context import Context
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.services.rights.dossier.choices import DossierChoices, ItemChoice, usual
from casuskluis.services.rights.dossier.paper import dossier_paper
from casuskluis.services.rights.dossier.reading import Everything, read_everything
from casuskluis.services.rights.requests import NobodyToGrantTo

_NOTE = "Inzagedossier gemaakt op {day}."


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierItem:
    """One piece of information the officer decides on.

    Attributes:
        source: Name of the organisation it came from.
        usual: What happens unless the officer decides otherwise.
    """

    item: InformationItem
    source: str
    usual: ItemChoice


@dataclass(frozen=True, slots=True)
class AccessDossierService:
    """Makes the dossier for one request."""

    context: Context

    def items(self, request_id: AccessRequestId) -> tuple[DossierItem, ...]:
        """Return the information on the person, to choose what is left out.

        Raises:
            NobodyToGrantTo: When nobody is linked to the request.
            CaseShielded: When a case is not for the officer at work.
        """
        _, everything = self._read(request_id)
        names = {place: one.name for place, one in everything.organisations.items()}
        return tuple(
            DossierItem(item=item, source=names.get(item.source_id or 0, ""), usual=usual(item))
            for item in everything.information
        )

    def draw(
        self, request_id: AccessRequestId, choices: DossierChoices | None = None
    ) -> PrintedPaper:
        """Return the dossier as a PDF, checked, to look at on the screen.

        Raises:
            NobodyToGrantTo: When nobody is linked to the request.
            IdentityNotChecked: When the identity of the requester was not checked.
            CaseShielded: When a case is not for the officer at work.
            WithheldWithoutGround: When something is left out and no ground is given.
            PaperUnsound: When the PDF fails the program's own check.
        """
        request, everything = self._read(request_id)
        if request.identity_checked_on is None:
            raise IdentityNotChecked
        from casuskluis.documents import access_dossier  # noqa: PLC0415 - only a paper waits for this

        pdf = access_dossier.build(
            dossier_paper(self.context, request, everything, choices or DossierChoices())
        )
        return sound_paper(
            pdf,
            file_name=f"inzagedossier-{request.number}.pdf",
            title=f"Inzagedossier {request.number}",
        )

    def record(self, request_id: AccessRequestId) -> AccessRequest:
        """Enter in the journal and in the request that the dossier left the vault."""
        line = _NOTE.format(day=dutch_date(self.context.clock.today()))
        with self.context.write(Permission.REQUESTS) as transaction:
            transaction.journal.record(
                JournalAction.EXPORTED, f"access_request:{request_id}:dossier"
            )
            request = transaction.access_requests.get(request_id)
            if line in request.note:
                return request
            noted = replace(request, note=f"{request.note}\n{line}".strip())
            return transaction.access_requests.save(noted)

    def print(
        self, request_id: AccessRequestId, choices: DossierChoices | None = None
    ) -> PrintedPaper:
        """Return the dossier as a PDF, entered in the journal and in the request.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(request_id, choices)
        self.record(request_id)
        return paper

    def _read(self, request_id: AccessRequestId) -> tuple[AccessRequest, Everything]:
        with self.context.read(Permission.REQUESTS) as transaction:
            request = transaction.access_requests.get(request_id)
            if request.subject_id is None:
                raise NobodyToGrantTo
            return request, read_everything(transaction, SubjectId(request.subject_id))
