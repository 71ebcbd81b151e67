-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE contact SET version = ?, hash = ?, stage = ?, segment = ?, opted_out = ?, merged_into = ?, state = ?,
  role = ?, language = ?, name = ?, phone = ?, email = ?, location = ?, team = ? WHERE no = ?
