// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "tests/testing/testing.h"
#include "ui/shell/languages.h"
#include "ui/widgets/formats.h"

using namespace ns::ui;

namespace {

struct Message
{
    QString context, source, type;
    QStringList forms; // one, or one for each plural form
    bool numerus = false;
};

std::vector<Message> readMessages(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.push_back({context, {}, {}, {}, xml.attributes().value(QStringLiteral("numerus")) == u"yes"});
        } else if (xml.name() == u"source") {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.back().type = xml.attributes().value(QStringLiteral("type")).toString();
            if (!messages.back().numerus)
                messages.back().forms += xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            messages.back().forms += xml.readElementText();
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d\\d?|n)"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    return found;
}

/// What is wrong with one message, in words; empty: nothing.
QString faultOf(const Message &message, bool pluralsOnly)
{
    if (!message.type.isEmpty())
        return message.type;
    if (message.forms.isEmpty() || message.forms.contains(QString()))
        return QStringLiteral("empty");
    if (message.numerus && message.forms.size() != 2)
        return QStringLiteral("two plural forms are wanted");
    for (const QString &form : message.forms) {
        if (placeholders(form) != placeholders(message.source) && !(message.numerus && &form == &message.forms.constFirst()))
            return QStringLiteral("placeholders differ");
        const QChar end = message.source.back();
        const bool marks = end == u':' || end == u' ' || end == u'.' || end == u'?';
        if (!pluralsOnly && (marks ? form.back() != end : form.back() == u'.' || form.back() == u':' || form.back().isSpace()))
            return QStringLiteral("ends differently");
    }
    return {};
}

} // namespace

/// Every text of the window exists in every language.
class TestCatalogues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { ns::testing::failOnWarnings(); }
    void complete_data();
    void complete();
    void catalogueIsInTheProgram_data();
    void catalogueIsInTheProgram();
    void pluralsAreSpoken();
    void anUnknownLanguageIsSaid();
    void figuresFollowTheRegion();
    void pseudoKeepsPlaceholders();

private:
    QTemporaryDir m_folder;
};

void TestCatalogues::initTestCase()
{
    const QDir source(QStringLiteral(NS_SOURCE_DIR "/translations"));
    const QStringList files = source.entryList({QStringLiteral("*.ts")});
    QVERIFY(files.size() >= 3);
    for (const QString &file : files)
        QVERIFY(QFile::copy(source.filePath(file), m_folder.filePath(file)));
    QProcess update;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OUT"), m_folder.path());
    environment.insert(QStringLiteral("LUPDATE"), QStringLiteral(NS_LUPDATE));
    update.setProcessEnvironment(environment);
    update.start(QStringLiteral("bash"), {source.filePath(QStringLiteral("update"))});
    QVERIFY(update.waitForFinished(60'000));
    QCOMPARE(update.exitCode(), 0);
}

void TestCatalogues::complete_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("es") << "es";
    QTest::newRow("pt_BR") << "pt_BR";
    QTest::newRow("en, plurals") << "en";
}

void TestCatalogues::complete()
{
    QFETCH(QString, language);
    QStringList faults;
    const QStringList files = QDir(m_folder.path()).entryList({QStringLiteral("*_") + language + QStringLiteral(".ts")});
    for (const QString &file : files) {
        const std::vector<Message> updated = readMessages(m_folder.filePath(file));
        for (const Message &message : updated) {
            if (const QString fault = faultOf(message, language == QStringLiteral("en")); !fault.isEmpty())
                faults += file + QStringLiteral(" ") + message.context + QStringLiteral(": \"") + message.source + QStringLiteral("\" ") + fault;
        }
        const std::size_t kept = readMessages(QStringLiteral(NS_SOURCE_DIR "/translations/") + file).size();
        if (kept > updated.size())
            faults += file + QStringLiteral(": texts that are no longer used; run translations/update");
    }
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n  ") + faults.join(QStringLiteral("\n  "))));
}

void TestCatalogues::catalogueIsInTheProgram_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("es") << "es" << "Todos los atajos";
    QTest::newRow("pt_BR") << "pt_BR" << "Todos os atalhos";
    QTest::newRow("en") << "en" << "All keys";
}

void TestCatalogues::catalogueIsInTheProgram()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    const Language spoken(*qApp, language, false);
    QVERIFY(spoken.isComplete());
    QCOMPARE(QCoreApplication::translate("ns::ui::MainWindow", "All keys"), text);
}

void TestCatalogues::pluralsAreSpoken()
{
    {
        const Language english(*qApp, QStringLiteral("en"), false);
        QCOMPARE(QCoreApplication::translate("ns::ui::AgentPanel", "%Ln events wait", nullptr, 1), QStringLiteral("1 event waits"));
        QCOMPARE(QCoreApplication::translate("ns::ui::AgentPanel", "%Ln events wait", nullptr, 1240), QStringLiteral("1,240 events wait"));
    }
    const Language spanish(*qApp, QStringLiteral("es"), false);
    QCOMPARE(QCoreApplication::translate("ns::ui::AgentPanel", "%Ln events wait", nullptr, 1), QStringLiteral("1 evento espera"));
}

void TestCatalogues::anUnknownLanguageIsSaid()
{
    QVERIFY(!Language(*qApp, QStringLiteral("qu"), false).isComplete());
}

void TestCatalogues::figuresFollowTheRegion()
{
    QCOMPARE(localeFor(QStringLiteral("es"), QLocale::c()).name(), QLocale(QLocale::Spanish, QLocale::LatinAmerica).name());
    QCOMPARE(localeFor(QStringLiteral("es"), QLocale(QLocale::Spanish, QLocale::Argentina)).decimalPoint(), QStringLiteral(","));
    QCOMPARE(localeFor(QStringLiteral("pt_BR"), QLocale(QLocale::Spanish, QLocale::Peru)).decimalPoint(), QStringLiteral(","));
    QCOMPARE(localeFor(QStringLiteral("en"), QLocale(QLocale::Portuguese, QLocale::Brazil)).decimalPoint(), QStringLiteral("."));
}

void TestCatalogues::pseudoKeepsPlaceholders()
{
    const Language pseudo(*qApp, QStringLiteral("en"), true);
    const QString text = QCoreApplication::translate("ns::ui::AgentPanel", "Paused since %1").arg(QStringLiteral("10:42"));
    QVERIFY2(text.contains(QStringLiteral("10:42")) && !text.contains(u'%'), qPrintable(text));
    QVERIFY(text.startsWith(QStringLiteral("P\u00E1\u00FA\u0161\u00E9d")));
    QVERIFY(text.size() > 20);
    QVERIFY(QCoreApplication::translate("ns::ui::AgentPanel", "%Ln events wait", nullptr, 7).contains(u'7'));
}

QTEST_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
