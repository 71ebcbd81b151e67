-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO trace_spans(no, packed) VALUES(?, ?)
