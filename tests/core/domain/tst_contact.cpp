// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::domain;

class TestContact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void languages_data();
    void languages();
    void roles_data();
    void roles();
    void patchSetsWhatItStates();
    void emptyNeverErases();
    void repeatedPatchChangesNothing();
    void consentCanBeWithdrawn();
    void countryMakesANationalPhoneReadable();
    void attributesAreBounded();
    void addresses();
    void emails_data();
    void emails();
    void canonicalEmails();
};

void TestContact::languages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("es") << QByteArray("es") << QByteArray("es");
    QTest::newRow("es-MX") << QByteArray("es-MX") << QByteArray("es");
    QTest::newRow("ES_419") << QByteArray("ES_419") << QByteArray("es");
    QTest::newRow("Español (México)") << QByteArray("Español (México)") << QByteArray("es");
    QTest::newRow("pt") << QByteArray("pt") << QByteArray("pt_BR");
    QTest::newRow("pt_BR") << QByteArray("pt_BR") << QByteArray("pt_BR");
    QTest::newRow("português") << QByteArray("Português") << QByteArray("pt_BR");
    QTest::newRow("English") << QByteArray("English") << QByteArray("en");
    QTest::newRow("en-GB") << QByteArray(" en-GB ") << QByteArray("en");
    QTest::newRow("French") << QByteArray("fr") << QByteArray();
    QTest::newRow("longer word") << QByteArray("estonian") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestContact::languages()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QCOMPARE(languageCode(parseLanguage(text.toStdString())), std::string_view(code.toStdString()));
}

void TestContact::roles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("guardian") << QByteArray("guardian") << QByteArray("guardian");
    QTest::newRow("Mãe") << QByteArray("Mãe") << QByteArray("guardian");
    QTest::newRow("Padre") << QByteArray(" Padre ") << QByteArray("guardian");
    QTest::newRow("ALUMNA") << QByteArray("ALUMNA") << QByteArray("student");
    QTest::newRow("other") << QByteArray("other") << QByteArray("other");
    QTest::newRow("unheard of") << QByteArray("wizard") << QByteArray();
}

void TestContact::roles()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QCOMPARE(roleName(parseRole(text.toStdString())), std::string_view(name.toStdString()));
}

namespace {
Profile rosa()
{
    Profile profile;
    const ContactPatch patch{.sourceId = "c-1",
                             .name = QStringLiteral("Rosa Quispe"),
                             .phone = "+51 999 888 777",
                             .email = " Rosa@Example.org ",
                             .language = Language::Spanish,
                             .country = "PE",
                             .timeZone = "America/Lima",
                             .location = "lima-centro",
                             .role = PersonRole::Guardian,
                             .consent = {{"whatsapp", true}},
                             .attributes = {{"child_age", "9"}}};
    applyPatch(profile, patch);
    return profile;
}
} // namespace

void TestContact::patchSetsWhatItStates()
{
    const Profile profile = rosa();
    QCOMPARE(profile.name, QStringLiteral("Rosa Quispe"));
    QCOMPARE(profile.phone, std::string("+51999888777"));
    QCOMPARE(profile.email, std::string("rosa@example.org"));
    QCOMPARE(profile.language, Language::Spanish);
    QCOMPARE(profile.country, std::string("PE"));
    QCOMPARE(profile.timeZone, std::string("America/Lima"));
    QCOMPARE(profile.location, std::string("lima-centro"));
    QCOMPARE(profile.role, PersonRole::Guardian);
    QCOMPARE(profile.consent, (ConsentMap{{"whatsapp", true}}));
    QCOMPARE(profile.attributes, (Attributes{{"child_age", "9"}}));
}

void TestContact::emptyNeverErases()
{
    Profile profile = rosa();
    const ContactPatch empty{.sourceId = "",
                             .name = QString(),
                             .phone = "",
                             .email = "",
                             .language = Language::Unknown,
                             .country = "",
                             .timeZone = "",
                             .location = "",
                             .role = PersonRole::Unknown,
                             .attributes = {{"child_age", ""}, {"new", ""}}};
    QVERIFY(!applyPatch(profile, empty));
    QVERIFY(profile == rosa());
}

void TestContact::repeatedPatchChangesNothing()
{
    Profile profile = rosa();
    QVERIFY(!applyPatch(profile, {.sourceId = "c-1", .phone = "+51999888777", .email = "ROSA@example.org", .consent = {{"whatsapp", true}}}));
    QVERIFY(applyPatch(profile, {.sourceId = "c-1", .attributes = {{"child_age", "10"}}}));
    QCOMPARE(profile.attributes.at("child_age"), std::string("10"));
}

void TestContact::consentCanBeWithdrawn()
{
    Profile profile = rosa();
    QVERIFY(applyPatch(profile, {.sourceId = "", .consent = {{"whatsapp", false}, {"email", true}}}));
    QVERIFY(consentFor(profile, "whatsapp") == false);
    QVERIFY(consentFor(profile, "email") == true);
    QVERIFY(!consentFor(profile, "sms").has_value());
}

void TestContact::countryMakesANationalPhoneReadable()
{
    Profile profile;
    QVERIFY(applyPatch(profile, {.sourceId = "", .phone = "999 888 777"}));
    QCOMPARE(profile.phone, std::string("999 888 777"));
    QVERIFY(applyPatch(profile, {.sourceId = "", .country = "PE"}));
    QCOMPARE(profile.phone, std::string("+51999888777"));
}

void TestContact::attributesAreBounded()
{
    Profile profile;
    ContactPatch patch;
    for (int i = 0; i < 3000; ++i)
        patch.attributes["a" + std::to_string(i)] = "x";
    applyPatch(profile, patch);
    QCOMPARE(profile.attributes.size(), 2000U);
}

void TestContact::addresses()
{
    const Profile profile = rosa();
    QCOMPARE(addressFor(profile, "email"), std::string("rosa@example.org"));
    QCOMPARE(addressFor(profile, "whatsapp"), std::string("+51999888777"));
    QCOMPARE(addressFor(Profile{}, "sms"), std::string());
}

void TestContact::emails_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("ok");
    for (const char *good : {"a@b.co", "rosa.quispe+x@example.org", "josé@correo.mx", "x@sub.example.com"})
        QTest::newRow(good) << QByteArray(good) << true;
    for (const char *bad : {"", "@", "a@b", "a@@b.co", "a b@c.co", "a@b.co\n", "@b.co", "a@.co", "a@b.", "a@b..co", "x", "a@b.co,c@d.co",
                            "Rosa <a@b.co>"})
        QTest::newRow(*bad != '\0' ? bad : "empty") << QByteArray(bad) << false;
    QTest::newRow("very long") << QByteArray(300, 'a') + "@b.co" << false;
}

void TestContact::emails()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, ok);
    QCOMPARE(isEmailAddress(text.toStdString()), ok);
}

void TestContact::canonicalEmails()
{
    QCOMPARE(canonicalEmail("\t JOSÉ@Example.ORG "), std::string("josé@example.org"));
    QCOMPARE(canonicalEmail(""), std::string());
}

QTEST_GUILESS_MAIN(TestContact)
#include "tst_contact.moc"
