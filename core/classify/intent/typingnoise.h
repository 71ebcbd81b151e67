// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/base/random.h"

namespace ns::classify {

/// The message as somebody in a hurry types it: mostly without accents, one letter in twenty swapped with the next, left out or doubled.
[[nodiscard]] QString typeInHaste(const QString &message, Random &chance);

} // namespace ns::classify
