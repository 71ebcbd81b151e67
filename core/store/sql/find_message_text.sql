-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT text FROM message WHERE no = ?
