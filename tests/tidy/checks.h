// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>
#include <string>
#include <vector>

namespace ns::tidy {

/// One file of the tree; `path` is relative to the root, with slashes.
struct SourceFile
{
    std::string path;
    std::string text;
};

struct Finding
{
    std::string path;
    int line = 0;
    std::string what;
};
using Findings = std::vector<Finding>;

// Each check is pure: one file in, what it does wrong out. Files that a rule does not concern give nothing.

/// Arrows of the layer table (ARCHITECTURE.md): no folder includes a sibling or something above it.
[[nodiscard]] Findings checkLayers(const SourceFile &file);
/// No Qt Gui, Widgets or charts under core. `guiHeaders`: names of the installed Gui and Widgets headers, beside the built-in list.
[[nodiscard]] Findings checkGuiFree(const SourceFile &file, const std::set<std::string> &guiHeaders);
/// nlohmann::json only in *codec.cpp and app/cli (and in tests); Qt HTTP Server only in core/connect/ingress; SQLite's header only in store.
[[nodiscard]] Findings checkLibraryPlaces(const SourceFile &file);
/// base, text, domain, ports, agent and the pure middle know neither Qt Sql nor Qt Network.
[[nodiscard]] Findings checkPureIncludes(const SourceFile &file);
/// Quoted includes are written from the repository root, own header first.
[[nodiscard]] Findings checkIncludeForm(const SourceFile &file, const std::set<std::string> &paths);

/// Calls that block a thread or run a nested event loop.
[[nodiscard]] Findings checkBannedCalls(const SourceFile &file);
/// Locks live in core/base and core/store.
[[nodiscard]] Findings checkLocks(const SourceFile &file);
/// core words nothing for people.
[[nodiscard]] Findings checkNoTranslation(const SourceFile &file);
/// The demo's word outside resources, installer and app/demo (with its tests).
[[nodiscard]] Findings checkDemoWord(const SourceFile &file);
/// ui: every text that a person sees is in tr(), no style sheets, QCustomPlot only by the project's own header.
[[nodiscard]] Findings checkUiTexts(const SourceFile &file);
[[nodiscard]] Findings checkLicenceLine(const SourceFile &file);
[[nodiscard]] Findings checkPragmaOnce(const SourceFile &file);
/// Work left for later is an issue, not a comment; nor is a merge half done.
[[nodiscard]] Findings checkNoLeftovers(const SourceFile &file);
/// Names in the root folder: exactly the folders and files of the plan, and dot-files.
[[nodiscard]] Findings checkTopLevel(const std::vector<std::string> &folders, const std::vector<std::string> &files);

[[nodiscard]] bool isCpp(const std::string &path);

} // namespace ns::tidy
