-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO pending(seq, contact) VALUES(?, ?)
