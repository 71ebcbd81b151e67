// SPDX-License-Identifier: GPL-3.0-or-later
// Every check of tests/tidy is shown red on a planted violation, and green on its harmless neighbour.
#include "tests/tidy/checks.h"

#include <QTest>

#include "tests/testing/testing.h"
#include "tests/tidy/codeview.h"
#include "tests/tidy/sizes.h"
#include "tests/tidy/sourcetree.h"

using namespace ns::tidy;

namespace {

const std::string kSpdx = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

using Check = std::function<Findings(const SourceFile &)>;

/// A row's file, with how many findings it must give.
struct Planted
{
    const char *name;
    std::string path;
    std::string text;
    int findings;
};

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void layers_data();
    void layers() { verify([](const SourceFile &file) { return checkLayers(file); }); }
    void gui_data();
    void gui() { verify([](const SourceFile &file) { return checkGuiFree(file, {"QRasterWindow"}); }); }
    void libraries_data();
    void libraries() { verify([](const SourceFile &file) { return checkLibraryPlaces(file); }); }
    void pure_data();
    void pure() { verify([](const SourceFile &file) { return checkPureIncludes(file); }); }
    void includeForm_data();
    void includeForm() { verify([](const SourceFile &file) { return checkIncludeForm(file, {"core/base/a.h"}); }); }
    void bannedCalls_data();
    void bannedCalls() { verify(checkBannedCalls); }
    void locks_data();
    void locks() { verify(checkLocks); }
    void translation_data();
    void translation() { verify(checkNoTranslation); }
    void demoWord_data();
    void demoWord() { verify(checkDemoWord); }
    void uiTexts_data();
    void uiTexts() { verify(checkUiTexts); }
    void licence_data();
    void licence() { verify(checkLicenceLine); }
    void pragmaOnce_data();
    void pragmaOnce() { verify(checkPragmaOnce); }
    void leftovers_data();
    void leftovers() { verify(checkNoLeftovers); }
    void topLevel();
    void findsTheLine();
    void readsATreeFromDisk();
    void codeView_data();
    void codeView();
    void functionSizes();
    void percentiles();

private:
    static void rows(const std::vector<Planted> &planted);
    static void verify(const Check &check);
};

void TestChecks::rows(const std::vector<Planted> &planted)
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("findings");
    for (const Planted &row : planted)
        QTest::newRow(row.name) << QByteArray::fromStdString(row.path) << QByteArray::fromStdString(row.text) << row.findings;
}

void TestChecks::verify(const Check &check)
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, text);
    QFETCH(int, findings);
    QCOMPARE(int(check({path.toStdString(), text.toStdString()}).size()), findings);
}

void TestChecks::layers_data()
{
    rows({
        {"up from base", "core/base/a.cpp", "#include \"core/domain/event.h\"\n", 1},
        {"text knows no domain", "core/text/a.cpp", "#include \"core/domain/event.h\"\n", 1},
        {"domain may fold text", "core/domain/a.cpp", "#include \"core/text/fold.h\"\n", 0},
        {"siblings of the pure middle", "core/policy/a.cpp", "#include \"core/classify/model.h\"\n", 1},
        {"ports are a sibling too", "core/compose/a.h", "#include \"core/ports/journal.h\"\n", 1},
        {"agent may not store", "core/agent/a.cpp", "#include \"core/store/writer.h\"\n", 1},
        {"agent may not connect", "core/agent/a.cpp", "#include \"core/connect/ingress/x.h\"\n", 1},
        {"agent uses ports", "core/agent/a.cpp", "#include \"core/ports/journal.h\"\n#include \"core/policy/gate.h\"\n", 0},
        {"store may not agent", "core/store/a.cpp", "#include \"core/agent/agent.h\"\n", 1},
        {"ingress belongs to connect", "core/connect/ingress/a.cpp", "#include \"core/connect/csv/reader.h\"\n", 0},
        {"store may not console", "core/store/a.cpp", "#include \"core/console/page.h\"\n", 1},
        {"console reads store", "core/console/a.cpp", "#include \"core/store/reader.h\"\n", 0},
        {"core never app", "core/console/a.cpp", "#include \"app/workspace.h\"\n", 1},
        {"core never ui", "core/base/a.h", "#include \"ui/shell/x.h\"\n", 1},
        {"core never tests", "core/base/a.h", "#include \"tests/testing/testing.h\"\n", 1},
        {"unknown folder included", "core/agent/a.cpp", "#include \"core/magic/x.h\"\n", 1},
        {"unknown folder includes", "core/magic/a.cpp", "#include \"core/base/result.h\"\n", 1},
        {"ui uses console", "ui/pages/inbox/a.cpp", "#include \"core/console/page.h\"\n", 0},
        {"ui never store", "ui/models/a.cpp", "#include \"core/store/reader.h\"\n", 1},
        {"ui never app", "ui/models/a.cpp", "#include \"app/workspace.h\"\n", 1},
        {"pages never pages", "ui/pages/inbox/a.cpp", "#include \"ui/pages/review/b.h\"\n", 1},
        {"a page its own", "ui/pages/inbox/a.cpp", "#include \"ui/pages/inbox/b.h\"\n", 0},
        {"app uses anything", "app/a.cpp", "#include \"core/store/writer.h\"\n#include \"ui/shell/x.h\"\n", 0},
        {"app never tests", "app/a.cpp", "#include \"tests/testing/testing.h\"\n", 1},
        {"tests use anything", "tests/core/a.cpp", "#include \"core/store/writer.h\"\n", 0},
        {"a comment is no include", "core/base/a.cpp", "// #include \"core/domain/event.h\"\n/*\n#include \"core/domain/event.h\"\n*/\n", 0},
        {"odd spacing", "core/base/a.cpp", "  #  include   \"core/domain/event.h\"\n", 1},
        {"angle brackets", "core/base/a.cpp", "#include <core/domain/event.h>\n", 1},
    });
}

void TestChecks::gui_data()
{
    rows({
        {"class header", "core/base/a.cpp", "#include <QPixmap>\n", 1},
        {"module folder", "core/base/a.cpp", "#include <QtWidgets/QWidget>\n", 1},
        {"module header", "core/base/a.cpp", "#include <QtGui/qcolor.h>\n", 1},
        {"known from the disk only", "core/base/a.cpp", "#include <QRasterWindow>\n", 1},
        {"charts", "core/trace/a.cpp", "#include <qcustomplot.h>\n", 1},
        {"editor", "core/trace/a.cpp", "#include <Qsci/qsciscintilla.h>\n", 1},
        {"core class", "core/base/a.cpp", "#include <QString>\n", 0},
        {"ui may", "ui/shell/a.cpp", "#include <QWidget>\n", 0},
    });
}

void TestChecks::libraries_data()
{
    rows({
        {"json in a codec", "core/domain/eventcodec.cpp", "#include <nlohmann/json.hpp>\n", 0},
        {"json in app/cli", "app/cli/command.h", "#include <nlohmann/json.hpp>\n", 0},
        {"json elsewhere", "core/domain/event.cpp", "#include <nlohmann/json.hpp>\n", 1},
        {"json in a header of a codec", "core/domain/eventcodec.h", "#include <nlohmann/json_fwd.hpp>\n", 1},
        {"json in app", "app/workspace.cpp", "#include <nlohmann/json.hpp>\n", 1},
        {"json named only", "core/domain/event.h", "namespace nlohmann { class json; }\n", 1},
        {"json in a comment", "core/base/untrusted.h", "/// nlohmann::json\n", 0},
        {"json in a test", "tests/core/a.cpp", "#include <nlohmann/json.hpp>\n", 0},
        {"server in ingress", "core/connect/ingress/a.cpp", "#include <QHttpServer>\n", 0},
        {"server in connect", "core/connect/a.cpp", "#include <QHttpServer>\n", 1},
        {"server by module", "core/connect/a.cpp", "#include <QtHttpServer/QHttpServerResponse>\n", 1},
        {"sqlite in store", "core/store/a.cpp", "#include <sqlite3.h>\n", 0},
        {"sqlite in app", "app/cli/a.cpp", "#include <sqlite3.h>\n", 1},
        {"Qt Sql in console", "core/console/a.cpp", "#include <QSqlQuery>\n", 1},
    });
}

void TestChecks::pure_data()
{
    rows({
        {"agent and network", "core/agent/a.cpp", "#include <QNetworkAccessManager>\n", 1},
        {"policy and sql", "core/policy/a.cpp", "#include <QtSql/QSqlDatabase>\n", 1},
        {"base and socket", "core/base/a.cpp", "#include <QTcpSocket>\n", 1},
        {"connect may", "core/connect/a.cpp", "#include <QNetworkAccessManager>\n", 0},
        {"agent and timers", "core/agent/a.cpp", "#include <QTimer>\n", 0},
    });
}

void TestChecks::includeForm_data()
{
    rows({
        {"beside it", "core/base/b.cpp", "#include \"result.h\"\n", 1},
        {"upwards", "core/base/b.cpp", "#include \"../base/result.h\"\n", 1},
        {"from the root", "core/base/b.cpp", "#include \"core/base/result.h\"\n", 0},
        {"moc", "tests/core/b.cpp", "#include \"tst_b.moc\"\n", 0},
        {"own header first", "core/base/a.cpp", "#include \"core/base/a.h\"\n#include <string>\n", 0},
        {"own header second", "core/base/a.cpp", "#include <string>\n#include \"core/base/a.h\"\n", 1},
        {"own header not at all", "core/base/a.cpp", "int a;\n", 1},
    });
}

void TestChecks::bannedCalls_data()
{
    rows({
        {"usleep", "core/store/a.cpp", "void f() { ::usleep(5); }\n", 1},
        {"std sleep", "app/a.cpp", "std::this_thread::sleep_for(1s);\n", 1},
        {"QThread", "ui/a.cpp", "QThread::msleep(10); QThread::sleep (1);\n", 2},
        {"processEvents", "ui/a.cpp", "QCoreApplication::processEvents();\n", 1},
        {"BlockingQueued", "core/a.h", "Qt::BlockingQueuedConnection\n", 1},
        {"in a comment", "core/agent/a.cpp", "// never sleep(1) here\n", 0},
        {"in a text", "core/agent/a.cpp", "const char *t = \"sleep(1)\";\n", 0},
        {"another word", "core/agent/a.cpp", "bool asleep(int); int sleepy = 1;\n", 0},
        {"tests may", "tests/a.cpp", "usleep(5);\n", 0},
    });
}

void TestChecks::locks_data()
{
    rows({
        {"mutex in agent", "core/agent/a.h", "std::mutex m_mutex;\n", 1},
        {"Qt's", "app/a.cpp", "QMutexLocker lock(&m);\n", 1},
        {"condition variable", "core/console/a.h", "std::condition_variable m_wake;\n", 1},
        {"in base", "core/base/boundedqueue.h", "std::mutex m_mutex;\n", 0},
        {"in store", "core/store/writer.h", "std::mutex m_mutex;\n", 0},
        {"a word", "core/agent/a.h", "int mutexCount;\n", 0},
    });
}

void TestChecks::translation_data()
{
    rows({
        {"tr", "core/console/a.cpp", "return tr(\"x\");\n", 1},
        {"translate", "core/base/a.cpp", "QCoreApplication::translate(\"c\", \"x\");\n", 1},
        {"str", "core/base/a.cpp", "id.str();\n", 0},
        {"ui may", "ui/a.cpp", "tr(\"x\");\n", 0},
    });
}

void TestChecks::demoWord_data()
{
    const std::string word = std::string("Acad") + "emy";
    rows({
        {"in core", "core/base/a.cpp", "// the " + word + "\n", 1},
        {"in tests", "tests/a.cpp", "\"" + word + "\"\n", 1},
        {"in the README", "README.md", "init --template " + word + "\n", 1},
        {"in a file's name", "core/base/" + word + ".cpp", "", 1},
        {"in resources", "resources/demo/a.json", word, 0},
        {"in installer", "installer/run", word, 0},
        {"in app/demo", "app/demo/a.cpp", word, 0},
        {"in the demo's tests", "tests/app/demo/a.cpp", word, 0},
        {"in another demo", "tests/demo/a.cpp", word, 1},
        {"in app", "app/cli/init.cpp", word, 1},
    });
}

void TestChecks::uiTexts_data()
{
    const std::string literal = "QString" "Literal";
    rows({
        {"a label", "ui/pages/a/a.cpp", "label->setText(" + literal + "(\"Hello\"));\n", 1},
        {"in tr", "ui/pages/a/a.cpp", "label->setText(tr(\"Hello\"));\n", 0},
        {"an action's text", "ui/shell/a.cpp", "add({.id = " + literal + "(\"a.b\"), .text = " + literal + "(\"Accept\")});\n", 1},
        {"an object name", "ui/shell/a.cpp", "box->setObjectName(" + literal + "(\"box\"));\n", 0},
        {"the product's name", "ui/shell/a.cpp", "setWindowTitle(" + literal + "(\"Nightshift\"));\n", 0},
        {"a dash is no text", "ui/shell/a.cpp", "label->setText(" + literal + "(\"-\"));\n", 0},
        {"a comment", "ui/shell/a.cpp", "// setText(" + literal + "(\"Hello\"))\n", 0},
        {"a style sheet", "ui/shell/a.cpp", "setStyle" "Sheet(sheet);\n", 1},
        {"QCustomPlot itself", "ui/charts/a.cpp", "#include <qcustomplot.h>\n", 1},
        {"QCustomPlot's own door", "ui/charts/customplot.h", "#include <qcustomplot.h>\n", 0},
        {"not the window", "core/base/a.cpp", "x.setText(" + literal + "(\"Hello\"));\n", 0},
    });
}

void TestChecks::licence_data()
{
    rows({
        {"there", "core/base/a.cpp", kSpdx + "int a;\n", 0},
        {"missing", "core/base/a.cpp", "int a;\n", 1},
        {"too late", "core/base/a.cpp", "int a;\n" + kSpdx, 1},
        {"another licence", "core/base/a.h", "// SPDX-License-Identifier: MIT\n", 1},
        {"script", "installer/run", "#!/bin/bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n", 0},
        {"script without", "installer/run", "#!/bin/bash\nset -eu\n", 1},
        {"sql", "core/store/sql/a.sql", "select 1\n", 1},
        {"cmake", "core/CMakeLists.txt", "project(x)\n", 1},
        {"data needs none", "resources/a.json", "{}\n", 0},
    });
}

void TestChecks::pragmaOnce_data()
{
    rows({
        {"there", "core/base/a.h", kSpdx + "#pragma once\n", 0},
        {"missing", "core/base/a.h", kSpdx + "int a;\n", 1},
        {"in a comment", "core/base/a.h", "// #pragma once\n", 1},
        {"source file", "core/base/a.cpp", kSpdx, 0},
    });
}

void TestChecks::leftovers_data()
{
    rows({
        {"left", "core/base/a.cpp", std::string("// TO") + "DO: later\n", 1},
        {"conflict", "core/CMakeLists.txt", std::string("a\n<<<<<<") + "< HEAD\nb\n", 1},
        {"a shift", "core/base/a.cpp", "a <<<<<<< b\n", 0},
        {"method", "core/base/a.cpp", std::string("int TO") + "DOLIST;\n", 0},
    });
}

void TestChecks::topLevel()
{
    const std::vector<std::string> folders{"app", "core", "ui", "resources", "translations", "tests", "installer", ".git"};
    const std::vector<std::string> files{"README.md", "ARCHITECTURE.md", "LICENSE", "CMakeLists.txt", "CMakePresets.json", ".gitignore"};
    QVERIFY(checkTopLevel(folders, files).empty());
    std::vector<std::string> more = folders;
    more.push_back("docs");
    QCOMPARE(int(checkTopLevel(more, files).size()), 1);
    QCOMPARE(int(checkTopLevel({folders.begin() + 1, folders.end()}, files).size()), 1);
    std::vector<std::string> notes = files;
    notes.push_back("NOTES.md");
    QCOMPARE(int(checkTopLevel(folders, notes).size()), 1);
    QCOMPARE(int(checkTopLevel(folders, {files.begin() + 1, files.end()}).size()), 1);
}

void TestChecks::findsTheLine()
{
    const Findings findings = checkLayers({"core/base/a.cpp", kSpdx + "\n#include <string>\n#include \"core/domain/event.h\"\n"});
    QCOMPARE(int(findings.size()), 1);
    QCOMPARE(findings[0].line, 4);
    QCOMPARE(findings[0].what, std::string("core/base must not include core/domain"));
}

void TestChecks::readsATreeFromDisk()
{
    QTemporaryDir dir;
    const auto plant = [&](const char *name, const QByteArray &content) {
        const QString path = dir.filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    plant("core/base/a.cpp", "#include <QtWidgets/QWidget>\n");
    plant("build/dev/b.cpp", "#include <QtWidgets/QWidget>\n");
    plant(".git/config", "x");
    plant(".ci/run", "#!/bin/bash\n");
    plant("README.md", "x");
    plant("core/base/picture.bin", QByteArray("\0\1", 2));
    std::set<std::string> paths;
    for (const SourceFile &file : readSourceTree(dir.path().toStdString()))
        paths.insert(file.path);
    QVERIFY((paths == std::set<std::string>{"core/base/a.cpp", ".ci/run", "README.md"}));
}

void TestChecks::codeView_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("line comment") << QByteArray("a // b\nc") << QByteArray("a     \nc");
    QTest::newRow("block comment") << QByteArray("a/*b\n*/c") << QByteArray("a   \n  c");
    QTest::newRow("string") << QByteArray("f(\"a//b\")") << QByteArray("f(      )");
    QTest::newRow("escaped quote") << QByteArray("\"a\\\"b\" c") << QByteArray("       c");
    QTest::newRow("character") << QByteArray("x = '\"'; y") << QByteArray("x =    ; y");
    QTest::newRow("digit separator") << QByteArray("1'000'000 + a") << QByteArray("1'000'000 + a");
    QTest::newRow("raw string") << QByteArray("R\"x(a\")x\" b") << QByteArray("          b");
    QTest::newRow("word before a string") << QByteArray("FOR\"a\"b") << QByteArray("FOR   b");
    QTest::newRow("open at the end") << QByteArray("/* a") << QByteArray("    ");
}

void TestChecks::codeView()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QCOMPARE(QByteArray::fromStdString(codeOnly(text.toStdString())), code);
}

void TestChecks::functionSizes()
{
    const auto functions = measureFunctions("#define M(x) { x; }\n"
                                            "namespace a {\n"
                                            "struct S { int m = 1; std::vector<int> v{1, 2};\n"
                                            "    S() : m{1}, v{2} {}\n"
                                            "    int get() const { return m; }\n"
                                            "};\n"
                                            "enum class E { A, B };\n"
                                            "static int f(int x,\n"
                                            "             int y)\n"
                                            "{\n"
                                            "    if (x) { return y; }\n"
                                            "    const auto l = [&] { return 1; };\n"
                                            "    return l();\n"
                                            "}\n"
                                            "constexpr std::array k{1, 2};\n"
                                            "}\n");
    std::vector<int> lines;
    for (const FunctionSize &function : functions)
        lines.push_back(function.lines);
    QVERIFY2((lines == std::vector<int>{1, 1, 7}), functions.empty() ? "none" : functions.back().head.c_str());
    QCOMPARE(functions.back().line, 8);
}

void TestChecks::percentiles()
{
    std::vector<int> values;
    for (int i = 100; i >= 1; --i)
        values.push_back(i);
    QCOMPARE(percentile(values, 0.5), 50);
    QCOMPARE(percentile(values, 0.9), 90);
    QCOMPARE(percentile(values, 1.0), 100);
    QCOMPARE(percentile({7}, 0.5), 7);
    QCOMPARE(percentile({}, 0.5), 0);
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
