# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Questions to the case officer. A dialog asks and returns; it never stores."""
