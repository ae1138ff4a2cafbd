# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every measurement shares: pairs in turn, limits, a large vault, a plain copy of it."""
