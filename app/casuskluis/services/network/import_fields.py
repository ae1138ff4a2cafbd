# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the columns of a file can hold, for windows that do not know the readers."""

from casuskluis.exchange.columns import NoUsableColumns
from casuskluis.exchange.fields import ContactField, PersonField

__all__ = ["ContactField", "NoUsableColumns", "PersonField"]
