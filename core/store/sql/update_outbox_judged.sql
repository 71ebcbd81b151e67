-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE outbox SET content = coalesce(?, content), policy = coalesce(?, policy) WHERE no = ?
