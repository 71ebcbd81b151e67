-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE contact SET role = ? WHERE no = ?
