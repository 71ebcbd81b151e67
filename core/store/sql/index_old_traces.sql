-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.no, t.contact, t.event, t.part, t.type, t.outcome, t.at, t.latency FROM trace t WHERE t.no < ? ORDER BY t.no DESC LIMIT ?
