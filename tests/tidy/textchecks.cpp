// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <regex>

#include "tests/tidy/checks.h"
#include "tests/tidy/codeview.h"

namespace ns::tidy {

namespace {

constexpr std::array kLicencedEndings{".sql", ".cmake", ".py", ".sh"};

bool isBelow(const std::string &path, std::initializer_list<const char *> folders)
{
    return std::any_of(folders.begin(), folders.end(), [&](const char *folder) { return path.starts_with(folder); });
}

Findings findAll(const SourceFile &file, const std::string &text, const std::regex &pattern, const std::string &what)
{
    Findings findings;
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
        findings.push_back({file.path, lineAt(text, std::size_t(it->position())), what + ": " + it->str()});
    return findings;
}

bool needsLicenceLine(const SourceFile &file)
{
    const std::string &path = file.path;
    return isCpp(path) || path.ends_with("CMakeLists.txt") || isBelow(path, {".cmake/", ".ci/"}) || file.text.starts_with("#!") ||
           std::any_of(kLicencedEndings.begin(), kLicencedEndings.end(), [&](const char *ending) { return path.ends_with(ending); });
}

} // namespace

Findings checkBannedCalls(const SourceFile &file)
{
    if (!isCpp(file.path) || !isBelow(file.path, {"app/", "core/", "ui/"}))
        return {};
    static const std::regex banned("\\b(sleep|usleep|nanosleep|msleep|sleep_for|sleep_until|sleepFor|clock_nanosleep)\\s*\\(|\\bprocessEvents\\b|\\bBlockingQueued\\w*");
    return findAll(file, codeOnly(file.text), banned, "banned call");
}

Findings checkLocks(const SourceFile &file)
{
    if (!isCpp(file.path) || !isBelow(file.path, {"app/", "core/", "ui/"}) || isBelow(file.path, {"core/base/", "core/store/"}))
        return {};
    static const std::regex locks("\\b(std::(recursive_|timed_|shared_)?(timed_)?mutex|std::condition_variable(_any)?|std::(lock_guard|unique_lock|scoped_lock|shared_lock|counting_semaphore|binary_semaphore)"
                                  "|Q(Recursive)?Mutex(Locker)?|QReadWriteLock|Q(Read|Write)Locker|QSemaphore|QWaitCondition)\\b");
    return findAll(file, codeOnly(file.text), locks, "a lock outside core/base and core/store");
}

Findings checkNoTranslation(const SourceFile &file)
{
    if (!isCpp(file.path) || !file.path.starts_with("core/"))
        return {};
    static const std::regex calls("\\b(tr|qsTr|qtTrId|QT_TR_NOOP|QT_TRANSLATE_NOOP)\\s*\\(|QCoreApplication::translate\\s*\\(");
    return findAll(file, codeOnly(file.text), calls, "core words nothing for people");
}

Findings checkDemoWord(const SourceFile &file)
{
    // tests/app/demo mirrors app/demo: its tests name what they test.
    if (isBelow(file.path, {"resources/", "installer/", "app/demo/", "tests/app/demo/"}))
        return {};
    static const std::regex word("acad" "emy", std::regex::icase);
    return findAll(file, file.path + "\n" + file.text, word, "the demo is named outside its places");
}

Findings checkUiTexts(const SourceFile &file)
{
    if (!isCpp(file.path) || !file.path.starts_with("ui/"))
        return {};
    const std::string code = withoutComments(file.text);
    // A literal with two letters in a row where a person would read it. The product's name is the same in every language.
    static const std::regex visible("\\b(setText|setToolTip|setPlaceholderText|setWindowTitle|setAccessibleName|setAccessibleDescription|setTitle|setFact|setMessage|setSummary|makeLabel|addItem|addTab"
                                    "|QPushButton|QLabel|QCheckBox|QRadioButton|QAction|Card|FactList|KpiTile|FilterPill)\\s*\\(\\s*(QStringLiteral|QLatin1String|QString::from\\w+)\\s*\\(\\s*u?\"(?!Nightshift\")[^\"]*[A-Za-z]{2}"
                                    "|\\.(text|section|title)\\s*=\\s*(QStringLiteral|QLatin1String|QString::from\\w+)\\s*\\(\\s*\"[^\"]*[A-Za-z]{2}");
    static const std::regex sheets("\\bsetStyleSheet\\b");
    static const std::regex plot("#\\s*include\\s*[<\"]qcustomplot\\.h");
    Findings findings = findAll(file, code, visible, "a visible text outside tr()");
    for (const auto &[pattern, what] : {std::pair(&sheets, "a style sheet"), std::pair(&plot, "include ui/charts/customplot.h instead")}) {
        const Findings more = file.path == "ui/charts/customplot.h" ? Findings{} : findAll(file, code, *pattern, what);
        findings.insert(findings.end(), more.begin(), more.end());
    }
    return findings;
}

Findings checkLicenceLine(const SourceFile &file)
{
    if (!needsLicenceLine(file))
        return {};
    std::string_view head = file.text;
    if (head.starts_with("#!"))
        head.remove_prefix(std::min(head.find('\n') + 1, head.size()));
    const std::string_view line = head.substr(0, head.find('\n'));
    if (line.find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string_view::npos)
        return {};
    return {{file.path, 1, "SPDX line on top is missing"}};
}

Findings checkPragmaOnce(const SourceFile &file)
{
    if (!file.path.ends_with(".h") || codeOnly(file.text).find("#pragma once\n") != std::string::npos)
        return {};
    return {{file.path, 1, "#pragma once is missing"}};
}

Findings checkNoLeftovers(const SourceFile &file)
{
    // A merge that was committed with its markers still builds when it lies in a file that nothing compiles.
    for (const char *marker : {"<<<<<<" "< ", ">>>>>>" "> "}) {
        const std::size_t at = ("\n" + file.text).find(std::string("\n") + marker);
        if (at != std::string::npos)
            return {{file.path, lineAt(file.text, at), "a merge's conflict marker"}};
    }
    if (!isCpp(file.path))
        return {};
    static const std::regex words("\\b(TO" "DO|FIX" "ME|XX" "X|HA" "CK)\\b");
    return findAll(file, file.text, words, "work left behind");
}

Findings checkTopLevel(const std::vector<std::string> &folders, const std::vector<std::string> &files)
{
    static const std::set<std::string> wantedFolders{"app", "core", "ui", "resources", "translations", "tests", "installer"};
    static const std::set<std::string> wantedFiles{"README.md", "ARCHITECTURE.md", "LICENSE", "CMakeLists.txt", "CMakePresets.json"};
    Findings findings;
    const auto compare = [&](const std::vector<std::string> &found, const std::set<std::string> &wanted) {
        for (const std::string &name : found) {
            if (!name.starts_with('.') && !wanted.contains(name))
                findings.push_back({name, 0, "does not belong into the root folder"});
        }
        for (const std::string &name : wanted) {
            if (std::find(found.begin(), found.end(), name) == found.end())
                findings.push_back({name, 0, "is missing in the root folder"});
        }
    };
    compare(folders, wantedFolders);
    compare(files, wantedFiles);
    return findings;
}

} // namespace ns::tidy
