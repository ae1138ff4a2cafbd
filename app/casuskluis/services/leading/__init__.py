# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""During and after the meeting: its steps, what was said and agreed, minutes, follow-up."""
