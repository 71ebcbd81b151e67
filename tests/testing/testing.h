// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace ns::testing {

/// A clock that the test moves. Any thread.
class FakeClock : public Clock
{
public:
    explicit FakeClock(Instant start) : m_ms(toMillis(start)) {}
    explicit FakeClock(std::string_view iso);
    [[nodiscard]] Instant now() const override { return fromMillis(m_ms.load()); }
    void set(Instant at) { m_ms.store(toMillis(at)); }
    void advance(Millis by) { m_ms.fetch_add(by.count()); }

private:
    std::atomic<std::int64_t> m_ms;
};

/// parseInstant for literals; ends the program on a malformed one.
[[nodiscard]] Instant at(std::string_view iso);
/// An unexpected qWarning fails the running test. Call from init().
void failOnWarnings();
/// ../shared/<relative>, or empty when it is absent: then the test QSKIPs and says so.
[[nodiscard]] std::string sharedFile(const char *sharedDir, std::string_view relative);

} // namespace ns::testing

/// QVERIFY for a Result or Status that prints the error.
#define NS_VERIFY_OK(result)                                                                                           \
    do {                                                                                                               \
        const auto &nsResult = (result);                                                                               \
        QVERIFY2(nsResult.has_value(), nsResult.has_value() ? "" : ::ns::describe(nsResult.error()).c_str());          \
    } while (false)
