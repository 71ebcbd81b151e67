// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ns::classify {

/// A stored model is its body and the body's SHA-256: a file that was cut or changed is no model.
[[nodiscard]] std::string sealModel(std::string body);
/// The body, a view into `bytes`. InvalidInput says what is wrong with the seal.
[[nodiscard]] Result<std::string_view> unsealModel(std::string_view bytes);
/// Task and the first 12 hex digits of the stored bytes' SHA-256: "lead-0f31c2ab9e04". Equal bytes, equal id.
[[nodiscard]] std::string modelIdOf(std::string_view task, std::string_view bytes);

} // namespace ns::classify
