// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/trace/span.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::trace;

class TestSpan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void packedSpansComeBackEqual()
    {
        const std::vector<Span> spans{
            {"0000000000000a01", "", "root", 1000, 5000, {{"text", std::string("José")}, {"n", std::int64_t{-3}}, {"p", 0.25}, {"b", true}}, {}},
            {"0000000000000a02", "0000000000000a01", "child", 1200, 1300, {}, {{"0123456789abcdef0123456789abcdef", "00000000000000ff"}}},
            {"0000000000000a03", "00000000deadbeef", "child of another part", 900, 900, {{"bytes", std::string("\0\xff", 2)}}, {}}};
        const auto back = unpackSpans(packSpans(spans));
        NS_VERIFY_OK(back);
        QCOMPARE(*back, spans);
    }
    void everyTruncationIsRefused()
    {
        const std::string packed = packSpans({{"0000000000000a01", "", "root", 1, 2, {{"k", std::string("v")}}, {{"t", "0000000000000001"}}}});
        for (std::size_t length = 0; length < packed.size(); ++length)
            QVERIFY2(!unpackSpans(std::string_view(packed).substr(0, length)), std::to_string(length).c_str());
    }
    void noiseNeverCrashes()
    {
        Random random(5);
        for (int round = 0; round < 2000; ++round) {
            std::string noise(std::size_t(random.between(0, 60)), '\0');
            for (char &c : noise)
                c = char(random.between(0, 255));
            ignoreError(unpackSpans(noise), "only a crash or an endless loop would fail");
        }
    }
    void idsComeFromTheEventKeyAlone()
    {
        const Instant at = testing::at("2026-11-24T15:00:00Z"); // 1,795,532,400,000 ms
        QCOMPARE(traceIdFor({"csv", "evt-1"}, at), traceIdFor({"csv", "evt-1"}, at));
        QVERIFY(traceIdFor({"csv", "evt-1"}, at) != traceIdFor({"csve", "vt-1"}, at));
        QCOMPARE(traceIdFor({"csv", "evt-1"}, at).str().size(), std::size_t(32));
        QCOMPARE(traceIdFor({"csv", "evt-1"}, at).str().substr(0, 12), std::string("01a20e122580"));
        QVERIFY(spanIdFor(traceIdFor({"a", "b"}, at), "step", 0) != spanIdFor(traceIdFor({"a", "b"}, at), "step", 1));
    }
};

QTEST_GUILESS_MAIN(TestSpan)
#include "tst_span.moc"
