-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.name, c.stage, c.created_at, c.state, p.packed FROM contact c LEFT JOIN profile p ON p.contact = c.no WHERE c.no = ?
