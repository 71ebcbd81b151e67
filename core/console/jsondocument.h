// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ns::console {

/// A JSON document that is changed in place, members in their order. Places are JSON pointers; one that leads nowhere reads as nothing. A value of its
/// own; no thread in particular.
class JsonDocument
{
public:
    enum class Kind { Nothing, Text, Scalar, List, Object };

    /// InvalidInput when the text is no JSON object, TooLarge over 4 MB or 64 levels.
    [[nodiscard]] static Result<JsonDocument> parse(std::string_view json);
    JsonDocument(JsonDocument &&) noexcept;
    JsonDocument &operator=(JsonDocument &&) noexcept;
    JsonDocument(const JsonDocument &other);
    JsonDocument &operator=(const JsonDocument &other);
    ~JsonDocument();

    [[nodiscard]] std::string compact() const;
    [[nodiscard]] Kind kindAt(std::string_view path) const;
    [[nodiscard]] QString textAt(std::string_view path) const; // as a person reads it; containers as compact JSON
    [[nodiscard]] int sizeAt(std::string_view path) const;     // items or members; 0 for anything else
    [[nodiscard]] QString keyAt(std::string_view path, int member) const; // its n-th member's name
    [[nodiscard]] QStringList textsAt(std::string_view list) const;

    // Setting makes the objects on the way there; what stands there as something else gives way. Lists are not grown but by append.
    void setText(std::string_view path, const QString &text);
    void setNumber(std::string_view path, double number); // whole ones without a fraction
    void setFlag(std::string_view path, bool flag);
    void setTexts(std::string_view path, const QStringList &texts);
    void setEmptyObject(std::string_view path);
    /// To a list, which is made where there is none. Its index.
    int appendText(std::string_view list, const QString &text);
    int appendObject(std::string_view list);
    void erase(std::string_view path);

private:
    struct Content;
    explicit JsonDocument(std::unique_ptr<Content> content);
    std::unique_ptr<Content> m_content;
};

/// A member's name as a step of a JSON pointer, with its slash.
[[nodiscard]] std::string pointerStep(std::string_view member);
[[nodiscard]] std::string pointerStep(int index);

} // namespace ns::console
