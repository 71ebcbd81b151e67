// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textdata.h"

#include "core/base/file.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::app;
using domain::Language;

class TestTextData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("JSON lines") << QByteArray("{\"id\":\"7\",\"text\":\"¿cuánto cuesta?\",\"lang\":\"es\",\"intent\":\"price\"}\n"
                                                  "{\"id\":8,\"text\":\"oi\",\"lang\":\"pt\",\"intent\":\"other\"}\n");
        QTest::newRow("JSON lines with a mark, blank lines and no last line end")
            << QByteArray("\xEF\xBB\xBF\n{\"id\":\"7\",\"utterance\":\"¿cuánto cuesta?\",\"lang\":\"es-MX\",\"intent\":\" price \"}\r\n\n"
                          "{\"family\":\"8\",\"utt\":\"oi\",\"language\":\"pt_BR\",\"intent\":\"other\"}");
        QTest::newRow("TSV") << QByteArray("id\tlang\tscenario\tintent\tutt\n7\tes\tx\tprice\t¿cuánto cuesta?\n8\tpt\ty\tother\toi\n");
        QTest::newRow("CSV") << QByteArray("Text,Lang,Intent,Id\n\"¿cuánto cuesta?\",es,price,7\n oi ,pt,other,8\n");
    }
    void readsEveryForm()
    {
        QFETCH(QByteArray, content);
        const auto rows = readTextData(write(content));
        NS_VERIFY_OK(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE((*rows)[0].text, QStringLiteral("¿cuánto cuesta?"));
        QCOMPARE((*rows)[0].intent, std::string("price"));
        QCOMPARE((*rows)[0].id, std::string("7"));
        QVERIFY((*rows)[0].language == Language::Spanish);
        QCOMPARE((*rows)[1].row, std::size_t(2));
        QCOMPARE((*rows)[1].id, std::string("8"));
        QVERIFY((*rows)[1].language == Language::Portuguese);
        QVERIFY((*rows)[1].problem.empty());
    }

    void keepsBadLinesInTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("cut") << QByteArray("{\"text\":\"x\"");
        QTest::newRow("no text") << QByteArray("{\"intent\":\"x\"}");
        QTest::newRow("a text that is a list") << QByteArray("{\"text\":[1]}");
        QTest::newRow("not UTF-8") << QByteArray("{\"text\":\"\xFF\"}");
        QTest::newRow("no object") << QByteArray("7");
        QTest::newRow("too deep") << QByteArray(100'000, '[');
        QTest::newRow("too long") << "{\"text\":\"" + QByteArray(300'000, 'x') + "\"}";
    }
    void keepsBadLinesInTheirPlace()
    {
        QFETCH(QByteArray, line);
        const auto rows = readTextData(write("{\"text\":\"a\"}\n" + line + "\n{\"text\":\"b\"}\n"));
        NS_VERIFY_OK(rows);
        QCOMPARE(rows->size(), std::size_t(3));
        QVERIFY(!(*rows)[1].problem.empty());
        QCOMPARE((*rows)[2].text, QStringLiteral("b"));
        QCOMPARE((*rows)[2].row, std::size_t(3));
    }

    void wantsAColumnOfTexts()
    {
        const auto rows = readTextData(write("id,intent\n1,x\n"));
        QVERIFY(!rows);
        QCOMPARE(int(rows.error().code), int(ErrorCode::InvalidInput));
        QCOMPARE(int(readTextData("/nowhere/x.jsonl").error().code), int(ErrorCode::NotFound));
    }

    void stopsWhenAsked()
    {
        QByteArray content;
        for (int i = 0; i < 6'000; ++i)
            content += "{\"text\":\"a\"}\n";
        const auto rows = readTextData(write(content), [](std::size_t) { return false; });
        QVERIFY(!rows);
        QCOMPARE(int(rows.error().code), int(ErrorCode::Cancelled));
    }

    void writesWhatItReads()
    {
        const TextRow row = parseTextLine(encodeTextLine(QStringLiteral("él dijo \"sí\"\n¿no?"), Language::Portuguese, "price"));
        QCOMPARE(row.text, QStringLiteral("él dijo \"sí\"\n¿no?"));
        QVERIFY(row.language == Language::Portuguese);
        QCOMPARE(row.intent, std::string("price"));
    }

private:
    std::string write(const QByteArray &content)
    {
        const std::string path = m_dir->filePath(QStringLiteral("data")).toStdString();
        if (!writeFileAtomically(path, content.toStdString()))
            qFatal("cannot write");
        return path;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestTextData)
#include "tst_textdata.moc"
