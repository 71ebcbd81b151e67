-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT packed FROM content WHERE no = ?
