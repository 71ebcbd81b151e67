-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no FROM content WHERE digest = ?
