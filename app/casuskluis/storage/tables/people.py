# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Subjects, organisations and contacts."""

from sqlalchemy import Column, Index

from casuskluis.domain.partner import CoreRole
from casuskluis.domain.subject import Gender, SubjectKind
from casuskluis.storage.columns import Choice, Day, Partial
from casuskluis.storage.tables.schema import (
    flag,
    name_columns,
    record,
    reference,
    required,
    words,
)

subjects = record(
    "subjects",
    required("kind", Choice(SubjectKind)),
    *name_columns(),
    *words("alias"),
    Column("birth_date", Partial),
    required("gender", Choice(Gender)),
    *words("street", "postcode", "town", "municipality", "phone", "email"),
    *words("representative", "bsn"),
    flag("address_shielded"),
    *words("source", "source_key", "name_sound"),
    Index(None, "name_sort"),
    Index(None, "name_search"),
    Index(None, "name_sound"),
    Index(None, "birth_date"),
    Index(None, "town"),
)

organisations = record(
    "organisations",
    *words("name", "name_sort", "name_search", "kind", "source_domain"),
    required("core_role", Choice(CoreRole)),
    flag("covenant_partner"),
    *words("oin", "phone", "email", "street", "postcode", "town", "note"),
    *words("account_officer"),
    Column("ended_on", Day),
    Index(None, "name_sort"),
    Index(None, "kind"),
)

contacts = record(
    "contacts",
    reference("organisation_id", "organisations"),
    *name_columns(),
    *words("function", "email", "phone", "mobile"),
    Column("secrecy_signed_on", Day),
    Column("last_contact_on", Day),
    Column("keep_until", Day),
    *words("note", "source_key"),
    Index(None, "organisation_id"),
    Index(None, "name_sort"),
    Index(None, "name_search"),
    Index(None, "function"),
    Index(None, "source_key"),
)
