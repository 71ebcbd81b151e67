// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numberwords.h"

#include "tests/testing/testing.h"

using namespace ns;
using text::NumberLanguage;

class TestNumberWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void reads_data();
    void reads();
};

void TestNumberWords::reads_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("language");
    QTest::addColumn<qint64>("value"); // -1: none
    QTest::addColumn<int>("used");
    const auto row = [](const char *words, NumberLanguage language, qint64 value, int used) { QTest::newRow(words) << QString::fromLatin1(words) << int(language) << value << used; };
    row("mil quinientos pesos", NumberLanguage::Spanish, 1'500, 2);
    row("ciento veinte", NumberLanguage::Spanish, 120, 2);
    row("treinta y cinco", NumberLanguage::Spanish, 35, 3);
    row("dos millones cuatrocientos ochenta mil", NumberLanguage::Spanish, 2'480'000, 5);
    row("once clases", NumberLanguage::Spanish, 11, 1);
    row("una clase", NumberLanguage::Spanish, -1, 0);
    row("un millon", NumberLanguage::Spanish, 1'000'000, 2);
    row("cinco seis", NumberLanguage::Spanish, 5, 1);
    row("veinte y", NumberLanguage::Spanish, 20, 1);
    row("dois mil e quinhentos reais", NumberLanguage::Portuguese, 2'500, 4);
    row("trezentos e quarenta e nove", NumberLanguage::Portuguese, 349, 5);
    row("dos alunos", NumberLanguage::Portuguese, -1, 0);
    row("cem", NumberLanguage::Portuguese, 100, 1);
    row("one hundred and twenty dollars", NumberLanguage::English, 120, 4);
    row("nine thousand eight hundred", NumberLanguage::English, 9'800, 4);
    row("eleven hundred and fifty", NumberLanguage::English, 1'150, 4);
    row("twenty - five", NumberLanguage::English, 25, 3);
    row("a course", NumberLanguage::English, -1, 0);
    row("a hundred", NumberLanguage::English, 100, 2);
    row("once we see it", NumberLanguage::English, -1, 0);
}

void TestNumberWords::reads()
{
    QFETCH(QString, words);
    QFETCH(int, language);
    QFETCH(qint64, value);
    QFETCH(int, used);
    std::vector<std::string> list;
    for (const QString &word : words.split(QLatin1Char(' ')))
        list.push_back(word.toStdString());
    const std::vector<std::string_view> views(list.begin(), list.end());
    const auto read = text::readNumberWords(views, NumberLanguage(language));
    QCOMPARE(read ? qint64(read->value) : qint64(-1), value);
    QCOMPARE(read ? int(read->words) : 0, used);
}

QTEST_GUILESS_MAIN(TestNumberWords)
#include "tst_numberwords.moc"
