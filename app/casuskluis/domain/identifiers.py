# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Identifiers: one type for each, so that they can never be mixed up."""

from typing import NewType

SubjectId = NewType("SubjectId", int)
NotificationId = NewType("NotificationId", int)
AssessmentId = NewType("AssessmentId", int)
CaseId = NewType("CaseId", int)
RelatedPersonId = NewType("RelatedPersonId", int)
InformationItemId = NewType("InformationItemId", int)
LifeDomainNoteId = NewType("LifeDomainNoteId", int)
OrganisationId = NewType("OrganisationId", int)
ContactId = NewType("ContactId", int)
MeetingId = NewType("MeetingId", int)
AttendanceId = NewType("AttendanceId", int)
AgendaItemId = NewType("AgendaItemId", int)
DecisionId = NewType("DecisionId", int)
ActionItemId = NewType("ActionItemId", int)
ActivityId = NewType("ActivityId", int)
PlanId = NewType("PlanId", int)
GoalId = NewType("GoalId", int)
InterventionId = NewType("InterventionId", int)
InformingId = NewType("InformingId", int)
DisclosureId = NewType("DisclosureId", int)
AccessRequestId = NewType("AccessRequestId", int)
NecessityReviewId = NewType("NecessityReviewId", int)
ClosingStepId = NewType("ClosingStepId", int)
DestructionListId = NewType("DestructionListId", int)
DestructionRecordId = NewType("DestructionRecordId", int)
RetainedFigureId = NewType("RetainedFigureId", int)
AttachmentId = NewType("AttachmentId", int)
FieldChangeId = NewType("FieldChangeId", int)
AddendumId = NewType("AddendumId", int)
InstrumentReferenceId = NewType("InstrumentReferenceId", int)
OfficerId = NewType("OfficerId", int)
AuthorisationId = NewType("AuthorisationId", int)
UpkeepId = NewType("UpkeepId", int)
DataBreachId = NewType("DataBreachId", int)
SeriesId = NewType("SeriesId", int)
SeriesAttendeeId = NewType("SeriesAttendeeId", int)
SeriesItemId = NewType("SeriesItemId", int)
ItemRecordId = NewType("ItemRecordId", int)
MinutesVersionId = NewType("MinutesVersionId", int)
MinutesPartId = NewType("MinutesPartId", int)
MinutesCorrectionId = NewType("MinutesCorrectionId", int)
PrintedCopyId = NewType("PrintedCopyId", int)
DiscussionRequestId = NewType("DiscussionRequestId", int)
ActivityAttendanceId = NewType("ActivityAttendanceId", int)
ProgrammeGoalId = NewType("ProgrammeGoalId", int)
KeyPersonId = NewType("KeyPersonId", int)
CovenantId = NewType("CovenantId", int)
ContactMomentId = NewType("ContactMomentId", int)
TensionSignalId = NewType("TensionSignalId", int)
AnalysisId = NewType("AnalysisId", int)
PolicyPlanId = NewType("PolicyPlanId", int)
PlanSectionId = NewType("PlanSectionId", int)
MeasureId = NewType("MeasureId", int)
ReleaseId = NewType("ReleaseId", int)
MaskedTextId = NewType("MaskedTextId", int)
AttributeSpanId = NewType("AttributeSpanId", int)
KeptId = NewType("KeptId", int)
ListViewId = NewType("ListViewId", int)
ImportId = NewType("ImportId", int)

CaseNumber = NewType("CaseNumber", str)
"""Meaningless on paper: year, dash, four digits drawn at random, such as ``2026-0147``."""
NotificationNumber = NewType("NotificationNumber", str)
"""``M`` and a number of the same shape, such as ``M2026-0147``."""
MeetingNumber = NewType("MeetingNumber", str)
"""Year and sequence within the year, such as ``2026-07``."""

BSN_LENGTH = 9


def passes_eleven_test(bsn: str) -> bool:
    """Tell whether nine digits can be a citizen service number (BSN).

    The weighted sum with weights 9, 8, ... 2, -1 must be divisible by 11. Source: Logisch
    Ontwerp BRP, element 01.20.
    """
    if len(bsn) != BSN_LENGTH or not (bsn.isascii() and bsn.isdigit()) or not int(bsn):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return (
        sum(weight * int(digit) for weight, digit in zip(weights, bsn, strict=True)) % 11 == 0
    )
