// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phone.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::domain;

class TestPhone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void identify_data();
    void identify();
    void spellingsAgree_data();
    void spellingsAgree();
    void unreadable_data();
    void unreadable();
    void impossibleIsAFlagAndNotARefusal();
    void hostileInputIsSafe();
};

void TestPhone::identify_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("canonical");
    QTest::addColumn<QByteArray>("variants"); // comma between
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<bool>("mobile");
    const auto row = [](const char *name, const char *text, const char *country, const char *canonical, const char *variants,
                        const char *region, bool mobile) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(country) << QByteArray(canonical) << QByteArray(variants)
                            << QByteArray(region) << mobile;
    };
    row("br mobile", "+55 11 98765-4321", "", "+5511987654321", "+551187654321,+5511987654321", "BR", true);
    row("br mobile without nine", "+55 11 8765-4321", "", "+5511987654321", "+551187654321,+5511987654321", "BR", true);
    row("br national", "(11) 98765-4321", "BR", "+5511987654321", "+551187654321,+5511987654321", "BR", true);
    row("br trunk and carrier", "015 11 98765-4321", "BR", "+5511987654321", "+551187654321,+5511987654321", "BR", true);
    row("br six", "+55 85 6999-1234", "", "+5585969991234", "+558569991234,+5585969991234", "BR", true);
    row("br new mobile has no old form", "+55 11 95123-4567", "", "+5511951234567", "+5511951234567", "BR", true);
    row("br landline", "+55 11 3456-7890", "", "+551134567890", "+551134567890", "BR", false);
    row("br landline five", "+55 11 5082-1234", "", "+551150821234", "+551150821234", "BR", false);
    row("br landline two", "+55 21 2345-6789", "", "+552123456789", "+552123456789", "BR", false);
    row("mx", "+52 55 1234 5678", "", "+525512345678", "+5215512345678,+525512345678", "MX", true);
    row("mx with one", "+52 1 55 1234 5678", "", "+525512345678", "+5215512345678,+525512345678", "MX", true);
    row("mx 044", "044 55 1234 5678", "MX", "+525512345678", "+5215512345678,+525512345678", "MX", true);
    row("mx digits of whatsapp", "5215512345678", "MX", "+525512345678", "+5215512345678,+525512345678", "MX", true);
    row("mx national", "33 1234 5678", "MX", "+523312345678", "+5213312345678,+523312345678", "MX", true);
    row("ar mobile", "+54 9 11 2345-6789", "", "+5491123456789", "+541123456789,+5491123456789", "AR", true);
    row("ar without nine", "+54 11 2345-6789", "", "+5491123456789", "+541123456789,+5491123456789", "AR", true);
    row("ar fifteen", "011 15 2345-6789", "AR", "+5491123456789", "+541123456789,+5491123456789", "AR", true);
    row("ar rosario", "+54 341 412-3456", "", "+5493414123456", "+543414123456,+5493414123456", "AR", true);
    row("ar toll-free", "+54 800 555 1234", "", "+548005551234", "+548005551234", "AR", false);
    row("pe mobile", "+51 999 888 777", "", "+51999888777", "+51999888777", "PE", true);
    row("pe national", "999888777", "PE", "+51999888777", "+51999888777", "PE", true);
    row("pe landline", "(01) 421-1234", "PE", "+5114211234", "+5114211234", "PE", false);
    row("co mobile", "+57 300 123 4567", "", "+573001234567", "+573001234567", "CO", true);
    row("cl mobile", "9 8765 4321", "CL", "+56987654321", "+56987654321", "CL", true);
    row("es mobile", "612 34 56 78", "ES", "+34612345678", "+34612345678", "ES", true);
    row("us", "(415) 555-2671", "US", "+14155552671", "+14155552671", "US", true);
    row("us extension falls away", "+1 415 555 2671 ext 5", "", "+14155552671", "+14155552671", "US", true);
    row("it keeps its zero", "+39 06 678 12345", "", "+390667812345", "+390667812345", "IT", false);
    row("double zero", "0034612345678", "", "+34612345678", "+34612345678", "ES", true);
    row("lower case country", "999888777", "pe", "+51999888777", "+51999888777", "PE", true);
    row("word in front", "Tel: +51 999 888 777", "", "+51999888777", "+51999888777", "PE", true);
    row("full width digits", "+\xEF\xBC\x95\xEF\xBC\x91 999 888 777", "", "+51999888777", "+51999888777", "PE", true);
}

void TestPhone::identify()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, country);
    QFETCH(QByteArray, canonical);
    QFETCH(QByteArray, variants);
    QFETCH(QByteArray, region);
    QFETCH(bool, mobile);
    const PhoneIdentity identity = identifyPhone(text.toStdString(), country.toStdString());
    QByteArray joined;
    for (const std::string &variant : identity.variants)
        joined += (joined.isEmpty() ? "" : ",") + QByteArray::fromStdString(variant);
    QCOMPARE(QByteArray::fromStdString(identity.canonical), canonical);
    QCOMPARE(joined, variants);
    QCOMPARE(QByteArray::fromStdString(identity.region), region);
    QCOMPARE(identity.mobile, mobile);
    QVERIFY(identity.valid);
    QVERIFY(identity.reachable);
}

void TestPhone::spellingsAgree_data()
{
    QTest::addColumn<QByteArray>("first");
    for (const char *text : {"+5511987654321", "+5521976543210", "+525512345678", "+528112345678", "+5491123456789",
                             "+5493514123456", "+5492944123456", "+541143216789"})
        QTest::newRow(text) << QByteArray(text);
}

void TestPhone::spellingsAgree()
{
    QFETCH(QByteArray, first);
    const PhoneIdentity identity = identifyPhone(first.toStdString(), "");
    QCOMPARE(identity.variants.size(), 2U);
    for (const std::string &variant : identity.variants) {
        const PhoneIdentity again = identifyPhone(variant, "");
        QCOMPARE(again.canonical, identity.canonical);
        QCOMPARE(again.variants, identity.variants);
    }
}

void TestPhone::unreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("empty") << QByteArray() << QByteArray("MX") << QByteArray();
    QTest::newRow("word") << QByteArray(" no tiene ") << QByteArray("MX") << QByteArray("no tiene");
    QTest::newRow("national without country") << QByteArray("999 888 777") << QByteArray() << QByteArray("999 888 777");
    QTest::newRow("unknown country code") << QByteArray("+999 12345678") << QByteArray() << QByteArray("+999 12345678");
    QTest::newRow("no such country") << QByteArray("999888777") << QByteArray("Peru") << QByteArray("999888777");
    QTest::newRow("invalid utf-8") << QByteArray("\xFF\xFE") << QByteArray("MX") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD");
}

void TestPhone::unreadable()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, country);
    QFETCH(QByteArray, canonical);
    const PhoneIdentity identity = identifyPhone(text.toStdString(), country.toStdString());
    QCOMPARE(QByteArray::fromStdString(identity.canonical), canonical);
    QVERIFY(!identity.valid);
    QVERIFY(!identity.reachable);
    QVERIFY(!identity.mobile);
    QVERIFY(identity.variants.empty());
}

void TestPhone::impossibleIsAFlagAndNotARefusal()
{
    const PhoneIdentity tooShort = identifyPhone("+51 999 88", "");
    QVERIFY(!tooShort.valid);
    QCOMPARE(tooShort.canonical, std::string("+5199988"));
    QVERIFY(!tooShort.reachable); // seven digits
    const PhoneIdentity tooLong = identifyPhone("+51 999 888 777 66", "");
    QVERIFY(!tooLong.valid);
    QVERIFY(tooLong.reachable);
}

void TestPhone::hostileInputIsSafe()
{
    for (const std::string &text : {std::string(100'000, '9'), std::string(100, '+'), std::string(100, '9'), std::string("+52\0\0" "1", 6)})
        QVERIFY(!identifyPhone(text, "MX").valid);
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
