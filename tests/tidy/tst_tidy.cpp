// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the project's own source tree against the rules of STYLE and ARCHITECTURE.md, and prints sizes without failing on them.
#include <QLibraryInfo>
#include <QTest>

#include "tests/testing/testing.h"
#include "tests/tidy/checks.h"
#include "tests/tidy/sizes.h"
#include "tests/tidy/sourcetree.h"

using namespace ns::tidy;

class TestTidy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { ns::testing::failOnWarnings(); }
    void layers() { verify(checkLayers); }
    void noGuiUnderCore();
    void librariesInTheirPlaces() { verify(checkLibraryPlaces); }
    void pureMiddle() { verify(checkPureIncludes); }
    void includeForm();
    void bannedCalls() { verify(checkBannedCalls); }
    void locks() { verify(checkLocks); }
    void noTranslationInCore() { verify(checkNoTranslation); }
    void demoWord() { verify(checkDemoWord); }
    void uiTexts() { verify(checkUiTexts); }
    void licenceLines() { verify(checkLicenceLine); }
    void pragmaOnce() { verify(checkPragmaOnce); }
    void noLeftovers() { verify(checkNoLeftovers); }
    void topLevel();
    void printSizes();

private:
    void verify(const std::function<Findings(const SourceFile &)> &check) const;
    static void report(const Findings &findings);
    std::vector<SourceFile> m_files;
};

void TestTidy::initTestCase()
{
    m_files = readSourceTree(NS_SOURCE_DIR);
    QVERIFY2(m_files.size() > 50, "the source tree was not found");
}

void TestTidy::report(const Findings &findings)
{
    QByteArray text;
    for (const Finding &finding : findings)
        text += "\n  " + QByteArray::fromStdString(finding.path + ":" + std::to_string(finding.line) + ": " + finding.what);
    QVERIFY2(findings.empty(), text.constData());
}

void TestTidy::verify(const std::function<Findings(const SourceFile &)> &check) const
{
    Findings all;
    for (const SourceFile &file : m_files) {
        const Findings findings = check(file);
        all.insert(all.end(), findings.begin(), findings.end());
    }
    report(all);
}

void TestTidy::noGuiUnderCore()
{
    const std::set<std::string> headers = installedGuiHeaders(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    verify([&](const SourceFile &file) { return checkGuiFree(file, headers); });
}

void TestTidy::includeForm()
{
    std::set<std::string> paths;
    for (const SourceFile &file : m_files)
        paths.insert(file.path);
    verify([&](const SourceFile &file) { return checkIncludeForm(file, paths); });
}

void TestTidy::topLevel()
{
    report(checkTopLevel(rootFolders(NS_SOURCE_DIR), rootFiles(NS_SOURCE_DIR)));
}

void TestTidy::printSizes()
{
    std::vector<int> functions, sources, headers;
    std::vector<std::pair<int, std::string>> longest;
    int productLines = 0;
    int testLines = 0;
    for (const SourceFile &file : m_files) {
        if (!isCpp(file.path))
            continue;
        const int lines = int(std::count(file.text.begin(), file.text.end(), '\n'));
        const bool test = file.path.starts_with("tests/");
        (test ? testLines : productLines) += lines;
        if (test)
            continue;
        (file.path.ends_with(".h") ? headers : sources).push_back(lines);
        for (const FunctionSize &function : measureFunctions(file.text)) {
            functions.push_back(function.lines);
            longest.emplace_back(function.lines, file.path + ":" + std::to_string(function.line));
        }
    }
    std::sort(longest.rbegin(), longest.rend());
    qInfo("functions %d: p50 %d, p90 %d (goal 25), max %d lines; over 70: %d", int(functions.size()), percentile(functions, 0.5), percentile(functions, 0.9),
          percentile(functions, 1), int(std::count_if(functions.begin(), functions.end(), [](int lines) { return lines > 70; })));
    qInfo(".cpp %d: p90 %d (goal 400); .h %d: p90 %d (goal 130); test/product %d/%d = %.2f (goal 0.8)", int(sources.size()), percentile(sources, 0.9),
          int(headers.size()), percentile(headers, 0.9), testLines, productLines, double(testLines) / std::max(productLines, 1));
    for (std::size_t i = 0; i < std::min<std::size_t>(longest.size(), 5); ++i)
        qInfo("  %d lines: %s", longest[i].first, longest[i].second.c_str());
}

QTEST_GUILESS_MAIN(TestTidy)
#include "tst_tidy.moc"
