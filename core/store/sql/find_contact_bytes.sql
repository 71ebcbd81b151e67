-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.state, p.packed FROM contact c JOIN profile p ON p.contact = c.no WHERE c.no = ? AND c.version > 0
