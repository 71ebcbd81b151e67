-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT stage, filter, n FROM lead_count WHERE n > 0 ORDER BY stage, filter
