// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/untrusted.h"

namespace ns {

/// One place of a document that its schema refuses. path is a JSON pointer ("/nodes/0/wait").
struct SchemaError
{
    std::string path;
    std::string message;
};

/// A compiled JSON Schema (draft 7, valijson). Immutable; any thread.
class Schema
{
public:
    /// Schemas are ours, but a broken one is an error and not a crash.
    [[nodiscard]] static Result<Schema> compile(std::string_view schemaText);
    /// All errors of `document`; empty when it fits. A text that is not JSON gives one error at path "".
    [[nodiscard]] std::vector<SchemaError> validate(std::string_view document, const UntrustedLimits &limits = {}) const;
    Schema(Schema &&) noexcept;
    Schema &operator=(Schema &&) noexcept;
    ~Schema();

private:
    struct Impl;
    explicit Schema(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace ns
