-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT min(due) FROM timer
