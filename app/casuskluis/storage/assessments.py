# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The assessments of notifications."""

from casuskluis.domain.assessment import Assessment
from casuskluis.domain.identifiers import AssessmentId, NotificationId
from casuskluis.storage.questions import Question
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Link, Shape
from casuskluis.storage.tables.notifications import assessment_present, assessments


class AssessmentRepository(Repository[Assessment, AssessmentId]):
    """The assessments in one transaction."""

    kind = "assessment"
    restorable = False
    shape = Shape(
        Assessment,
        assessments,
        links={"present": Link(assessment_present, "assessment_id")},
    )
    _about = Question(assessments, assessments.c.notification_id, (assessments.c.held_on,))

    def of_notification(self, notification: NotificationId) -> list[Assessment]:
        """Return the assessments of one notification, oldest first."""
        return self._asked(self._about, notification)
