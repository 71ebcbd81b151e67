-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.no FROM contact c WHERE c.no > ? ORDER BY c.no LIMIT ?
