# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime
from pathlib import Path

from casuskluis.domain.attachment import AttachmentKind
from casuskluis.domain.lists import CaseQuery
from demonstrated import demonstration
from documents.reading import whole_text

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_one_open_case_has_a_signed_plan_and_a_map(tmp_path: Path) -> None:
    workspace = demonstration(tmp_path / "Veldhaven")
    files = [workspace.cases.file(one) for one in workspace.cases.ids(CaseQuery())]
    (file,) = (one for one in files if one.attachments)
    plan, picture = file.attachments

    assert file.case.is_open
    assert (plan.kind, picture.kind) == (AttachmentKind.PDF, AttachmentKind.PNG)
    text = whole_text(workspace.attachments.content(plan.id))
    assert str(file.case.number) in text
    assert file.subject.name.family not in text
    assert workspace.attachments.content(picture.id).startswith(b"\x89PNG")
    workspace.abandon()
