// SPDX-License-Identifier: GPL-3.0-or-later
// The standard and Qt Core headers that almost every file uses. Nothing of ours, nothing heavy that few files need.
#pragma once
#include <QByteArray>
#include <QString>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
