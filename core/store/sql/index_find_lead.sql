-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT created_at, stage, flags, last_at, next_at, sure, name, country, shown FROM lead WHERE contact = ?
