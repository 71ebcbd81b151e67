// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/policy/guardrails/guard.h"

namespace ns::testing {

/// The guard as `guard check` has it, for tests: whole lines in, answers out. Facts are read once a document.
class GuardBench
{
public:
    GuardBench();
    [[nodiscard]] policy::GuardAnswer judge(const nlohmann::json &message, const policy::GuardOptions &options = {});
    [[nodiscard]] policy::GuardAnswer judgeLine(const std::string &line, const policy::GuardOptions &options = {});
    /// Judges as judgeLine does, but what was packed and unpacked. `bytes` grows by the packed size.
    [[nodiscard]] policy::GuardAnswer judgeStored(const std::string &line, std::size_t &bytes);
    [[nodiscard]] const policy::Guard &guard() const { return m_guard; }
    /// "allow", "block", "review".
    [[nodiscard]] std::string verdict(const nlohmann::json &message) { return std::string(policy::guardVerdictName(judge(message).verdict)); }

private:
    [[nodiscard]] Result<std::shared_ptr<const policy::FactBook>> bookOf(const policy::GuardCase &message);

    policy::Guard m_guard;
    std::map<std::string, std::shared_ptr<const policy::FactBook>> m_books;
};

/// A case that everything but its draft lets pass: a language school in Lima, a Tuesday morning, a reply of an hour ago.
[[nodiscard]] nlohmann::json quietCase(const std::string &language, const std::string &draft);
/// Rules that did not pass, separated by blanks, for messages of tests.
[[nodiscard]] std::string objections(const policy::GuardAnswer &answer);
/// A corpus of our own ("a", "b"): whole cases, each with its facts, which lie beside them once a document.
[[nodiscard]] std::vector<std::string> corpusLines(const std::string &name);
/// Every line of a file that holds something; empty when there is no such file.
[[nodiscard]] std::vector<std::string> linesOf(const std::string &path);

} // namespace ns::testing
