# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a case ends: necessity reviews, the closing checklist, and how long it is kept."""
