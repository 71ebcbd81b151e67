// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

namespace ns::app {

namespace {

std::string scalarText(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void appendValue(std::string &text, const std::string &name, const Json &value, int indent)
{
    const std::string margin(std::size_t(indent) * 2, ' ');
    if (value.is_object()) {
        text += margin + name + ":\n";
        for (const auto &[key, inner] : value.items())
            appendValue(text, key, inner, indent + 1);
        return;
    }
    const bool ofObjects = value.is_array() && !value.empty() && value.front().is_object();
    if (!ofObjects) {
        text += margin + name + ": " + scalarText(value) + "\n";
        return;
    }
    text += margin + name + " (" + std::to_string(value.size()) + "):\n";
    for (const Json &item : value) {
        std::string line;
        for (const auto &[key, inner] : item.items())
            line += (line.empty() ? "" : "  ") + key + "=" + scalarText(inner);
        text += margin + "  " + line + "\n";
    }
}

} // namespace

std::string plainText(const Json &json)
{
    std::string text;
    for (const auto &[key, value] : json.items())
        appendValue(text, key, value, 0);
    return text;
}

} // namespace ns::app
