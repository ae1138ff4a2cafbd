# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The series of meetings: the rhythm, who always comes, what always stands on the agenda."""
