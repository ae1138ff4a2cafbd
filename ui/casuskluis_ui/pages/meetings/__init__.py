# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The meetings: list, agenda builder with preview, attendance and decisions."""
