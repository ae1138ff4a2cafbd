# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The programme: activities, goals, the network, tensions and the policy plan."""
