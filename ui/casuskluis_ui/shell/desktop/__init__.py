# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The program among others on the desktop: what is copied, who looks along, a second start."""
