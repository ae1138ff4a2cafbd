# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dialogs that ask and return: a form, a confirmation, the preview of an import."""

from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.dialogs.import_preview import (
    ColumnChoice,
    ImportPreview,
    Preview,
    PreviewRow,
)

__all__ = ["ColumnChoice", "FormDialog", "ImportPreview", "Preview", "PreviewRow", "confirm"]
