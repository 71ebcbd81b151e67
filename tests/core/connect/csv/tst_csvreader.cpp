// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/csvreader.h"

#include <QFile>

#include "core/base/random.h"
#include "core/connect/csv/csvwriter.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::connect;

namespace {

/// The file as text: cells in [], rows behind their number and line, problems after "!".
std::string dump(CsvReader &reader)
{
    std::string text;
    for (const std::string &header : reader.headers())
        text += "[" + header + "]";
    while (true) {
        const auto row = reader.next();
        if (!row)
            return text + " error: " + row.error().text;
        if (!*row)
            return text;
        text += "\n" + std::to_string((*row)->row) + "@" + std::to_string((*row)->line) + " ";
        for (const std::string &cell : (*row)->cells)
            text += "[" + cell + "]";
        if (!(*row)->problem.empty())
            text += "!" + (*row)->problem;
    }
}

std::string dumpBytes(std::string bytes, const CsvLimits &limits = {})
{
    auto reader = CsvReader::openBytes(std::move(bytes), limits);
    return reader ? dump(*reader) : "error: " + reader.error().text;
}

std::string utf16(const QString &text, bool bigEndian, bool mark)
{
    std::string bytes;
    const QString all = (mark ? QStringLiteral("\uFEFF") : QString()) + text;
    for (const QChar c : all) {
        const char low = char(c.unicode() & 0xFF), high = char(c.unicode() >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void shapes_data();
    void shapes();
    void separators_data();
    void separators();
    void encodings_data();
    void encodings();
    void accentInTheLastRowDecidesForTheWholeFile();
    void piecesMayCutAnywhere();
    void limits();
    void fileErrors();
    void brokenQuotesThroughoutEnd();
    void anyBytesAreSafe();
    void writtenRowsComeBack();
    void realFiles_data();
    void realFiles();
};

void TestCsvReader::shapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &bytes, const char *expected) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(expected);
    };
    row("lf", "a,b\n1,2\n3,4\n", "[a][b]\n1@2 [1][2]\n2@3 [3][4]");
    row("crlf", "a,b\r\n1,2\r\n3,4\r\n", "[a][b]\n1@2 [1][2]\n2@3 [3][4]");
    row("cr", "a,b\r1,2\r3,4", "[a][b]\n1@2 [1][2]\n2@3 [3][4]");
    row("no last line end", "a,b\n1,2", "[a][b]\n1@2 [1][2]");
    row("header only", "a,b", "[a][b]");
    row("empty cells", "a,b\n,\n1,\n", "[a][b]\n1@2 [][]\n2@3 [1][]");
    row("blank lines are no rows", "a,b\n\n1,2\n\n\n3,4\n\n", "[a][b]\n1@3 [1][2]\n2@6 [3][4]");
    row("blank lines in front", "\n\na,b\n1,2", "[a][b]\n1@4 [1][2]");
    row("one column", "a\n1\n\n2", "[a]\n1@2 [1]\n2@4 [2]");
    row("quoted empty in one column", "a\n\"\"\n", "[a]\n1@2 []");
    row("quotes", "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", "[a][b]\n1@2 [x, y][say \"hi\"]");
    row("new line in quotes", "a,b\n\"l1\nl2\r\nl3\",2\n3,4", "[a][b]\n1@2 [l1\nl2\r\nl3][2]\n2@5 [3][4]");
    row("spaces behind a quote", "a,b\n\"x\"  ,2", "[a][b]\n1@2 [x][2]");
    row("quote inside a bare cell", "a,b\n5\" pipe,2", "[a][b]\n1@2 [5\" pipe][2]");
    row("trailing separators", "a,b\n1,2,,\n", "[a][b]\n1@2 [1][2]");
    row("too few cells", "a,b,c\n1,2\n3,4,5", "[a][b][c]\n1@2 [1][2]!2 cells, the header has 3\n2@3 [3][4][5]");
    row("too many cells", "a,b\n1,2,3\n4,5", "[a][b]\n1@2 [1][2][3]!3 cells, the header has 2\n2@3 [4][5]");
    row("nul", std::string("a,b\n1,x") + '\0' + "y\n3,4", "[a][b]\n1@2 [1][x");
    row("unclosed quote", "a,b\n1,\"x\n3,4\n5,6", "[a][b]\n1@2 [1,\"x]!a quote is not closed\n2@3 [3][4]\n3@4 [5][6]");
    row("unclosed quote at the end", "a,b\n1,2\n3,\"", "[a][b]\n1@2 [1][2]\n2@3 [3,\"]!a quote is not closed");
    row("text behind a quote", "a,b\n\"x\"y,2\n3,4", "[a][b]\n1@2 [\"x\"y,2]!text after a closing quote\n2@3 [3][4]");
    row("lone quotes on two lines", "a,b\n\"x,1\n\"y,2\n3,4", "[a][b]\n1@2 [\"x,1]!text after a closing quote\n2@3 [\"y,2]!a quote is not closed\n3@4 [3][4]");
    row("duplicate headers", "a,a,A,a\n1,2,3,4", "[a][a (2)][A][a (3)]\n1@2 [1][2][3][4]");
    row("empty headers", "a,, ,d\n1,2,3,4", "[a][column 2][column 3][d]\n1@2 [1][2][3][4]");
    row("header that takes a made-up name", "a,a (2),a\n1,2,3", "[a][a (2)][a (3)]\n1@2 [1][2][3]");
    row("excel hint", "sep=;\r\na;b\r\n1,5;2\r\n", "[a][b]\n1@3 [1,5][2]");
    row("empty file", "", "error: the file is empty");
    row("blank file", "\n\n\n", "error: no header row");
    row("header with an open quote", "\"a,b\n1,2", "error: line 1: a quote is not closed");
    row("bad utf-8 in a good file", "a,b\nñandúéíóúüñandúéíóúüñandúéíóú,1\n\xFF,2\n3,4", "[a][b]\n1@2 [ñandúéíóúüñandúéíóúüñandúéíóú][1]\n2@3 [\xFF][2]!not UTF-8\n3@4 [3][4]");
}

void TestCsvReader::shapes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    std::string found = dumpBytes(bytes.toStdString());
    if (QByteArray(QTest::currentDataTag()) == "nul") {
        QVERIFY(found.find("!holds a NUL character\n2@3 [3][4]") != std::string::npos);
        found = found.substr(0, std::size_t(expected.size()));
    }
    QCOMPARE(QByteArray::fromStdString(found), expected);
}

void TestCsvReader::separators_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b\n1;2\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << '|';
    QTest::newRow("semicolon with decimal commas") << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n") << ';';
    QTest::newRow("commas in the header's words") << QByteArray("name, surname;age\nAna;5\nEva;6\n") << ';';
    QTest::newRow("comma with semicolons in text") << QByteArray("a,b\n\"x;y\",1\nz;w,2\n") << ',';
    QTest::newRow("comma with tabs in text") << QByteArray("a,b,c\nx\ty,1,2\n") << ',';
    QTest::newRow("nothing to go by") << QByteArray("a\n1\n2\n") << ',';
    QTest::newRow("only a header") << QByteArray("a;b;c") << ';';
}

void TestCsvReader::separators()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, separator);
    QCOMPARE(sniffSeparator(bytes.toStdString()), separator);
    QCOMPARE(CsvReader::openBytes(bytes.toStdString())->separator(), separator);
}

void TestCsvReader::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("cell");
    const QString text = QStringLiteral("nombre;edad\nIñigo €;5\nÁngela;6\n");
    QTest::newRow("utf-8") << text.toUtf8() << QByteArray("utf-8") << QStringLiteral("Iñigo €");
    QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << QByteArray("utf-8") << QStringLiteral("Iñigo €");
    QTest::newRow("utf-16le with mark") << QByteArray::fromStdString(utf16(text, false, true)) << QByteArray("utf-16le") << QStringLiteral("Iñigo €");
    QTest::newRow("utf-16be with mark") << QByteArray::fromStdString(utf16(text, true, true)) << QByteArray("utf-16be") << QStringLiteral("Iñigo €");
    QTest::newRow("utf-16le") << QByteArray::fromStdString(utf16(text, false, false)) << QByteArray("utf-16le") << QStringLiteral("Iñigo €");
    QTest::newRow("utf-16be") << QByteArray::fromStdString(utf16(text, true, false)) << QByteArray("utf-16be") << QStringLiteral("Iñigo €");
    QTest::newRow("windows-1252") << QByteArray("nombre;edad\nI\xF1igo \x80;5\n\xC1ngela;6\n") << QByteArray("windows-1252") << QStringLiteral("Iñigo €");
    QTest::newRow("windows-1252 quotes") << QByteArray("nombre;edad\n\x93x\x94 \x96 \x8D;5\n") << QByteArray("windows-1252")
                                         << QStringLiteral("\u201Cx\u201D \u2013 \u008D");
    QTest::newRow("ascii") << QByteArray("nombre;edad\nInigo;5\n") << QByteArray("utf-8") << QStringLiteral("Inigo");
    QTest::newRow("emoji in utf-16") << QByteArray::fromStdString(utf16(QStringLiteral("nombre;edad\n😀;5\n"), false, true)) << QByteArray("utf-16le")
                                     << QStringLiteral("😀");
}

void TestCsvReader::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, encoding);
    QFETCH(QString, cell);
    auto reader = CsvReader::openBytes(bytes.toStdString());
    NS_VERIFY_OK(reader);
    QCOMPARE(QByteArray(encodingName(reader->encoding())), encoding);
    QCOMPARE(reader->headers(), (std::vector<std::string>{"nombre", "edad"}));
    const auto row = reader->next();
    NS_VERIFY_OK(row);
    QCOMPARE(QString::fromStdString((*row)->cells.at(0)), cell);
    QCOMPARE((*row)->problem, std::string());
}

void TestCsvReader::accentInTheLastRowDecidesForTheWholeFile()
{
    std::string bytes = "name,age\n";
    for (int i = 0; i < 60'000; ++i)
        bytes += "somebody,1\n";
    bytes += "I\xF1igo,5\n";
    auto reader = CsvReader::openBytes(bytes);
    NS_VERIFY_OK(reader);
    QCOMPARE(reader->encoding(), CsvEncoding::Windows1252);
    const std::string text = dump(*reader);
    QVERIFY(text.ends_with("60001@60002 [Iñigo][5]"));
    QCOMPARE(reader->bytesRead(), reader->bytesTotal());
}

void TestCsvReader::piecesMayCutAnywhere()
{
    // Cells of many lengths over several read pieces: sequences, quotes and CRLF fall on every kind of border.
    std::string bytes = "a,b\r\n", expected = "[a][b]";
    std::uint64_t line = 2;
    for (std::size_t i = 1; bytes.size() < 900'000; ++i) {
        std::string cell;
        for (std::size_t n = 0; n < i % 97; ++n)
            cell += n % 3 == 0 ? "€" : n % 3 == 1 ? "\"\"" : "ñ";
        bytes += "\"" + cell + "\r\n\"," + std::to_string(i) + "\r\n";
        std::string plain;
        for (std::size_t n = 0; n < i % 97; ++n)
            plain += n % 3 == 0 ? "€" : n % 3 == 1 ? "\"" : "ñ";
        expected += "\n" + std::to_string(i) + "@" + std::to_string(line) + " [" + plain + "\r\n][" + std::to_string(i) + "]";
        line += 2;
    }
    QVERIFY(dumpBytes(bytes) == expected);
    QString text = QString::fromStdString(bytes);
    QVERIFY(dumpBytes(utf16(text, true, true)) == expected);
}

void TestCsvReader::limits()
{
    const CsvLimits small{.fileBytesMax = 200, .columnsMax = 3, .cellBytesMax = 8, .rowBytesMax = 20};
    QCOMPARE(dumpBytes(std::string(201, 'x'), small), std::string("error: 201 bytes, at most 200"));
    QCOMPARE(dumpBytes("a,b,c,d\n", small), std::string("error: more than 3 columns"));
    QCOMPARE(dumpBytes("a,b\n123456789,1\n2,3", small), std::string("[a][b]\n1@2 [123456789,1]!a cell or row is too long\n2@3 [2][3]"));
    QCOMPARE(dumpBytes("a,b\n\"12345678\n9\",1\n2,3", small),
             std::string("[a][b]\n1@2 [\"12345678]!a cell or row is too long\n2@3 [9\"][1]\n3@4 [2][3]"));
    QCOMPARE(dumpBytes("a,b\n1,2,3,4,5,6,7,8,9,10,11\n2,3", small), std::string("[a][b]\n1@2 [1,2,3,4,5,6,7,8,9,10,11]!a cell or row is too long\n2@3 [2][3]"));
    // A line that never ends is not kept.
    std::string endless = "a,b\n" + std::string(3 * 1024 * 1024, 'x') + "\n1,2\n";
    const std::string text = dumpBytes(endless);
    QVERIFY(text.ends_with("!a cell or row is too long\n2@3 [1][2]"));
    QVERIFY(text.size() < 5000);
}

void TestCsvReader::fileErrors()
{
    QTemporaryDir dir;
    const auto missing = CsvReader::openFile(dir.filePath(QStringLiteral("none.csv")).toStdString());
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(CsvReader::openFile(dir.path().toStdString()).error().code, ErrorCode::Storage);
    const QString path = dir.filePath(QStringLiteral("a.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
    file.close();
    auto reader = CsvReader::openFile(path.toStdString());
    NS_VERIFY_OK(reader);
    QCOMPARE(dump(*reader), std::string("[a][b]\n1@2 [1][2]"));
    const auto small = CsvReader::openFile(path.toStdString(), {.fileBytesMax = 3});
    QCOMPARE(small.error().code, ErrorCode::TooLarge);
    QCOMPARE(small.error().where, path.toStdString());
}

void TestCsvReader::brokenQuotesThroughoutEnd()
{
    // Each line closes the quote of the line before and opens one, so that no row ever ends: all is read again for every line, up to the bound.
    std::string bytes = "a,b\n";
    for (int i = 0; i < 300'000; ++i)
        bytes += "x\",\"\n";
    auto reader = CsvReader::openBytes(bytes);
    NS_VERIFY_OK(reader);
    std::uint64_t rows = 0;
    Status ended;
    while (true) {
        const auto row = reader->next();
        if (!row)
            ended = tl::make_unexpected(row.error());
        if (!row || !*row)
            break;
        ++rows;
    }
    QVERIFY(!ended);
    QVERIFY(ended.error().text.starts_with("quotes are broken throughout"));
    QVERIFY(rows > 10 && rows < 300);
}

void TestCsvReader::anyBytesAreSafe()
{
    Random random(5, "csv");
    static constexpr std::string_view kBytes = "\",;\n\r\t|ab\x00\xFF\xC3\xB1=";
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(std::size_t(random.between(0, 60)), '\0');
        for (char &c : bytes)
            c = kBytes[std::size_t(random.between(0, std::int64_t(kBytes.size()) - 1))];
        auto reader = CsvReader::openBytes(bytes, {.columnsMax = 20, .cellBytesMax = 16, .rowBytesMax = 32});
        for (std::uint64_t line = 0; reader;) {
            const auto row = reader->next();
            if (!row || !*row)
                break;
            QVERIFY((*row)->line > line);
            QVERIFY(!(*row)->problem.empty() || (*row)->cells.size() == reader->headers().size());
            line = (*row)->line;
        }
    }
}

void TestCsvReader::writtenRowsComeBack()
{
    Random random(6, "csv");
    static constexpr std::string_view kPieces[] = {"a", "ñ", "\"", ",", ";", "\n", "\r\n", " ", "\t", "|", "=1"};
    for (const char separator : {',', ';', '\t', '|'}) {
        const std::vector<std::string> headers = {"one", "two", "three"};
        std::string bytes = formatCsvRow(headers, separator, CsvReaderKind::Program), expected = "[one][two][three]";
        std::vector<std::vector<std::string>> rows;
        for (int i = 0; i < 200; ++i) {
            std::vector<std::string> cells(3);
            for (std::string &cell : cells) {
                for (std::int64_t left = random.between(0, 5); left > 0; --left)
                    cell += kPieces[random.between(0, 10)];
            }
            bytes += formatCsvRow(cells, separator, CsvReaderKind::Program);
            rows.push_back(std::move(cells));
        }
        auto reader = CsvReader::openBytes(bytes);
        NS_VERIFY_OK(reader);
        QCOMPARE(reader->separator(), separator);
        for (const auto &cells : rows) {
            const auto row = reader->next();
            NS_VERIFY_OK(row);
            QVERIFY(row->has_value());
            QCOMPARE((*row)->cells, cells);
        }
    }
}

void TestCsvReader::realFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("xedu") << QByteArray("data/leads/xedu_public.csv") << 6661 << 37;
    QTest::newRow("shoppers") << QByteArray("data/leads/shoppers_public.csv") << 8628 << 18;
    QTest::newRow("maven") << QByteArray("data/crm/maven_open_opportunities.csv") << 2089 << 8;
}

void TestCsvReader::realFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(int, rows);
    QFETCH(int, columns);
    const std::string path = testing::sharedFile(NS_SHARED_DIR, file.toStdString());
    if (path.empty())
        QSKIP("shared data is not here");
    auto reader = CsvReader::openFile(path);
    NS_VERIFY_OK(reader);
    QCOMPARE(int(reader->headers().size()), columns);
    int good = 0, bad = 0;
    while (true) {
        const auto row = reader->next();
        NS_VERIFY_OK(row);
        if (!*row)
            break;
        ++((*row)->problem.empty() ? good : bad);
    }
    QCOMPARE(good, rows);
    QCOMPARE(bad, 0);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
