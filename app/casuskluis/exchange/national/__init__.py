# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The draft national models (JZV 0.1) as files: *Uitkomst Overleg* out, *Melding* in."""
