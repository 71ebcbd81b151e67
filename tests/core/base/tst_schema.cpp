// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/schema.h"

#include "tests/testing/testing.h"

using namespace ns;

namespace {
constexpr std::string_view kSchema = R"({"type":"object","required":["name"],"additionalProperties":false,
  "properties":{"name":{"type":"string","minLength":1},"nodes":{"type":"array","items":{"type":"object",
  "properties":{"wait":{"type":"integer","minimum":0}}}}}})";
} // namespace

class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void fittingDocumentHasNoErrors();
    void errorNamesThePlace();
    void everyErrorIsListed();
    void noJsonIsOneError();
    void brokenSchemaIsAnError();
    void deepDocumentIsRefused();
};

void TestSchema::fittingDocumentHasNoErrors()
{
    const auto schema = Schema::compile(kSchema);
    NS_VERIFY_OK(schema);
    QVERIFY(schema->validate(R"({"name":"a","nodes":[{"wait":0}]})").empty());
}

void TestSchema::errorNamesThePlace()
{
    const auto schema = Schema::compile(kSchema);
    NS_VERIFY_OK(schema);
    const auto errors = schema->validate(R"({"name":"a","nodes":[{"wait":1},{"wait":-5}]})");
    const bool named = std::any_of(errors.begin(), errors.end(), [](const SchemaError &e) { return e.path == "/nodes/1/wait"; });
    QVERIFY(named);
}

void TestSchema::everyErrorIsListed()
{
    const auto schema = Schema::compile(kSchema);
    NS_VERIFY_OK(schema);
    QVERIFY(schema->validate(R"({"extra":1,"nodes":"x"})").size() >= 3);
}

void TestSchema::noJsonIsOneError()
{
    const auto schema = Schema::compile(kSchema);
    NS_VERIFY_OK(schema);
    const auto errors = schema->validate("{\"name\":");
    QCOMPARE(errors.size(), 1U);
    QCOMPARE(errors.front().path, std::string());
}

void TestSchema::brokenSchemaIsAnError()
{
    QVERIFY(!Schema::compile("{"));
    const auto wrong = Schema::compile(R"({"type":"object","required":"name"})");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::InvalidInput);
}

void TestSchema::deepDocumentIsRefused()
{
    const auto schema = Schema::compile(kSchema);
    NS_VERIFY_OK(schema);
    QCOMPARE(schema->validate(std::string(100'000, '[')).size(), 1U);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
