-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no, digest, packed FROM content ORDER BY no
