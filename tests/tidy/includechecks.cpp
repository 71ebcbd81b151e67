// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <regex>

#include "tests/tidy/checks.h"
#include "tests/tidy/codeview.h"

namespace ns::tidy {

namespace {

/// Folders of core and their layer. A folder that is not here is a finding: it gets a row first.
const std::map<std::string, int> &layerTable()
{
    static const std::map<std::string, int> table{
        {"base", 0}, {"text", 1}, {"domain", 1},
        {"ports", 2}, {"classify", 2}, {"language", 2}, {"policy", 2}, {"compose", 2}, {"sequence", 2}, {"trace", 2},
        {"agent", 3}, {"store", 3}, {"llm", 3}, {"connect", 3}, {"console", 4},
    };
    return table;
}

constexpr std::array kUiMayInclude{"console", "domain", "trace", "base"};
constexpr std::array kTopFolders{"app", "core", "ui", "resources", "tests"};

std::string part(const std::string &path, int index)
{
    std::size_t from = 0;
    for (; index > 0 && from != std::string::npos; --index) {
        from = path.find('/', from);
        from = from == std::string::npos ? from : from + 1;
    }
    if (from == std::string::npos)
        return {};
    const std::size_t end = path.find('/', from);
    return end == std::string::npos ? std::string{} : path.substr(from, end - from);
}

/// Empty when core/<from> may include core/<to>.
std::string refuseArrow(const std::string &from, const std::string &to)
{
    const auto &table = layerTable();
    if (!table.contains(to))
        return "core/" + to + " has no row in the layer table";
    if (from == to || table.at(to) < table.at(from) || (from == "domain" && to == "text"))
        return {};
    return "core/" + from + " must not include core/" + to;
}

/// ui/pages/<page> of a path, or empty.
std::string pageOf(const std::string &path)
{
    return path.starts_with("ui/pages/") ? part(path, 2) : std::string{};
}

std::string refuseFromUi(const std::string &path, const std::string &name)
{
    const std::string top = part(name, 0);
    if (top == "app" || top == "tests")
        return "ui must not include " + top;
    if (top == "core" && std::find(kUiMayInclude.begin(), kUiMayInclude.end(), part(name, 1)) == kUiMayInclude.end())
        return "ui must not include core/" + part(name, 1);
    if (!pageOf(path).empty() && !pageOf(name).empty() && pageOf(path) != pageOf(name))
        return "pages never include each other";
    return {};
}

std::string refuseFromCore(const std::string &path, const std::string &name)
{
    const std::string from = part(path, 1);
    const std::string top = part(name, 0);
    if (!layerTable().contains(from))
        return "core/" + from + " has no row in the layer table";
    if (top == "core")
        return refuseArrow(from, part(name, 1));
    return top == "app" || top == "ui" || top == "tests" ? "core must not include " + top : std::string{};
}

template <typename Refuse> Findings forEachInclude(const SourceFile &file, Refuse refuse)
{
    Findings findings;
    if (!isCpp(file.path))
        return findings;
    for (const Include &include : readIncludes(file.text)) {
        if (const std::string what = refuse(include); !what.empty())
            findings.push_back({file.path, include.line, what});
    }
    return findings;
}

bool isGuiHeader(const std::string &name, const std::set<std::string> &guiHeaders)
{
    static const std::regex folders("^(Qt(Gui|Widgets|PrintSupport|Svg|SvgWidgets|OpenGL|OpenGLWidgets|Quick|QuickWidgets|Qml|Charts)|Qsci)/.*|^qcustomplot\\.h$");
    static const std::set<std::string> known{
        "QWidget", "QApplication", "QGuiApplication", "QPixmap", "QImage", "QIcon", "QColor", "QFont", "QPainter", "QPalette", "QBrush", "QPen",
        "QDialog", "QMessageBox", "QMainWindow", "QLabel", "QPushButton", "QTableView", "QTreeView", "QListView", "QAction", "QKeySequence",
        "QTextDocument", "QStandardItemModel", "QClipboard", "QScreen", "QWindow", "QStyle", "QSystemTrayIcon", "QFileDialog", "QLayout"};
    return std::regex_match(name, folders) || known.contains(name) || guiHeaders.contains(name);
}

std::string refuseLibrary(const std::string &path, const std::string &name)
{
    const bool test = path.starts_with("tests/");
    const bool json = name.starts_with("nlohmann/") || name.starts_with("valijson/");
    if (json && !test && !path.ends_with("codec.cpp") && !path.starts_with("app/cli/"))
        return "nlohmann::json belongs into *codec.cpp and app/cli";
    static const std::regex httpServer("^(QtHttpServer/.*|QHttpServer.*|QAbstractHttpServer.*|qhttpserver.*|qabstracthttpserver.*)$");
    if (std::regex_match(name, httpServer) && !test && !path.starts_with("core/connect/ingress/"))
        return "Qt HTTP Server belongs into core/connect/ingress";
    if ((name == "sqlite3.h" || name.starts_with("QSql") || name.starts_with("QtSql/")) && !test && !path.starts_with("core/store/"))
        return "SQL belongs into core/store";
    return {};
}

bool isFreeOfIo(const std::string &path)
{
    const auto row = layerTable().find(part(path, 1));
    return path.starts_with("core/") && row != layerTable().end() && (row->second <= 2 || row->first == "agent");
}

} // namespace

bool isCpp(const std::string &path)
{
    return path.ends_with(".cpp") || path.ends_with(".h");
}

Findings checkLayers(const SourceFile &file)
{
    return forEachInclude(file, [&](const Include &include) {
        if (file.path.starts_with("core/"))
            return refuseFromCore(file.path, include.name);
        if (file.path.starts_with("ui/"))
            return refuseFromUi(file.path, include.name);
        return file.path.starts_with("app/") && part(include.name, 0) == "tests" ? std::string("app must not include tests") : std::string{};
    });
}

Findings checkGuiFree(const SourceFile &file, const std::set<std::string> &guiHeaders)
{
    if (!file.path.starts_with("core/"))
        return {};
    return forEachInclude(file, [&](const Include &include) {
        return isGuiHeader(include.name, guiHeaders) ? "core must not include <" + include.name + ">" : std::string{};
    });
}

Findings checkLibraryPlaces(const SourceFile &file)
{
    Findings findings = forEachInclude(file, [&](const Include &include) { return refuseLibrary(file.path, include.name); });
    const bool concerned = isCpp(file.path) && !file.path.starts_with("tests/") && !file.path.starts_with("app/cli/") && !file.path.ends_with("codec.cpp");
    const std::string code = concerned ? codeOnly(file.text) : std::string{};
    if (const std::size_t at = code.find("nlohmann"); at != std::string::npos && findings.empty())
        findings.push_back({file.path, lineAt(code, at), "nlohmann::json belongs into *codec.cpp and app/cli"});
    return findings;
}

Findings checkPureIncludes(const SourceFile &file)
{
    if (!isFreeOfIo(file.path))
        return {};
    static const std::regex io("^(Qt(Sql|Network|HttpServer|WebSockets)/.*|QSql.*|QNetwork.*|QTcp.*|QUdp.*|QSsl.*|QLocalS.*|QHttp.*|QHost.*|QAbstractSocket|sqlite3\\.h)$");
    return forEachInclude(file, [&](const Include &include) {
        return std::regex_match(include.name, io) ? "no Qt Sql or Network here: <" + include.name + ">" : std::string{};
    });
}

Findings checkIncludeForm(const SourceFile &file, const std::set<std::string> &paths)
{
    Findings findings = forEachInclude(file, [](const Include &include) {
        const bool fromRoot = std::find(kTopFolders.begin(), kTopFolders.end(), part(include.name, 0)) != kTopFolders.end();
        const bool generated = include.name.ends_with(".moc");
        return include.quoted && !fromRoot && !generated ? "include from the repository root: \"" + include.name + "\"" : std::string{};
    });
    if (!file.path.ends_with(".cpp"))
        return findings;
    const std::string own = file.path.substr(0, file.path.size() - 3) + "h";
    const std::vector<Include> includes = readIncludes(file.text);
    if (paths.contains(own) && (includes.empty() || includes.front().name != own))
        findings.push_back({file.path, includes.empty() ? 1 : includes.front().line, "own header first"});
    return findings;
}

} // namespace ns::tidy
