// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/sealed.h"

#include <QTest>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestSealed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void givesTheBodyBack();
    void refusesWhatWasCutOrChanged();
    void idsAreOfTheBytes();
};

void TestSealed::givesTheBodyBack()
{
    const std::string bytes = sealModel("weights");
    const auto body = unsealModel(bytes);
    NS_VERIFY_OK(body);
    QCOMPARE(*body, std::string_view("weights"));
}

void TestSealed::refusesWhatWasCutOrChanged()
{
    const std::string whole = sealModel("weights");
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY2(!unsealModel(std::string_view(whole).substr(0, size)), std::to_string(size).c_str());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed = whole;
        changed[i] = char(changed[i] ^ 1);
        QVERIFY2(!unsealModel(changed), std::to_string(i).c_str());
    }
    QVERIFY(!unsealModel(sealModel(""))); // a model without content is none
}

void TestSealed::idsAreOfTheBytes()
{
    // sha256("abc") is the first example of FIPS 180-2: ba7816bf 8f01cfea ..
    QCOMPARE(modelIdOf("lead", "abc"), std::string("lead-ba7816bf8f01"));
}

QTEST_GUILESS_MAIN(TestSealed)
#include "tst_sealed.moc"
