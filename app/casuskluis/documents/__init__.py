# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What leaves on paper: data in, tagged PDF bytes out.

Every document is one file that is both PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
"""

from casuskluis.documents.engine import take_control

take_control()  # before any module of this package can import the rest of ReportLab
