-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT bin, sum(n) FROM latency WHERE slot >= ? AND slot < ? GROUP BY bin ORDER BY bin
