// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testing/testing.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace ns::testing {

FakeClock::FakeClock(std::string_view iso) : FakeClock(at(iso)) {}

Instant at(std::string_view iso)
{
    const auto instant = parseInstant(iso);
    if (!instant)
        qFatal("bad instant in a test: %s", std::string(iso).c_str());
    return *instant;
}

void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

std::string sharedFile(const char *sharedDir, std::string_view relative)
{
    const std::string path = std::string(sharedDir) + "/" + std::string(relative);
    return QFileInfo::exists(QString::fromStdString(path)) ? path : std::string{};
}

} // namespace ns::testing
