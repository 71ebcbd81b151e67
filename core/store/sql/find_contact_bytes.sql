-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT state, profile FROM contact WHERE no = ? AND version > 0
