// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/console/guardrails.h"
#include "core/console/jsondocument.h"

namespace ns::console {

/// Lists of a policy that are edited as tables. Hours: a row for each scope (business, channel, country, location), a column for each day behind its
/// name. Holidays: country and date.
enum class PolicyTable { Prices, Offers, Sentences, Links, Locations, Advisors, Hours, Holidays };
enum class HoursScope { Business, Channel, Country, Location };
enum class ValueKind { Text, Number, Integer, Flag };

/// A rule of the business's own.
struct OwnRule
{
    std::string id = {};   // a-z, 0-9 and _; findings call it "own.ID"
    QString name = {};
    QStringList words = {};    // any of these, in all forms
    QStringList channels = {}; // empty: all
    RuleAction action = RuleAction::Block;
    bool exceptOffers = false; // what is in Offers may be said all the same
    bool operator==(const OwnRule &) const = default;
};

/// Where a fault lies for a person: a cell of a table, an own rule, a setting; `section` is the first step of its path.
struct PolicyPlace
{
    std::string section = {}; // "facts", "hours", "holidays", "own_rules", "rules", "caps", ..; empty: the whole document
    std::optional<PolicyTable> table = {};
    int row = -1, column = -1; // of the table; row: also of an own rule
    std::string member = {};   // of an own rule or a setting: "name", "words"
    bool operator==(const PolicyPlace &) const = default;
};

/// A policy document that somebody is writing: every change is made in the document itself, so whatever a form does not know stays as it is, and
/// what is not valid stays as it was typed until its reader has said what is wrong. Any JSON object will do. A value; no I/O.
class PolicyDraft
{
public:
    /// InvalidInput when the text is no JSON object, TooLarge as parseUntrusted says.
    [[nodiscard]] static Result<PolicyDraft> parse(std::string_view json);
    /// Laid out for people: an item of a list on a line. Equal content, equal bytes; a line feed ends it.
    [[nodiscard]] std::string text() const;

    // ---- settings, by JSON pointer ("/caps/marketing_per_day") ----
    [[nodiscard]] QString value(std::string_view pointer) const; // empty: not stated
    /// An empty text takes it away. What is no number stays a text.
    void setValue(std::string_view pointer, const QString &text, ValueKind kind = ValueKind::Text);

    // ---- rules ----
    /// What the policy says of this rule: by its own id, else by its group ("price."), else AsFound.
    [[nodiscard]] RuleAction actionOf(std::string_view rule) const;
    void setAction(std::string_view rule, RuleAction action);
    [[nodiscard]] int ownRuleCount() const;
    [[nodiscard]] OwnRule ownRule(int at) const;
    void setOwnRule(int at, const OwnRule &rule);
    int addOwnRule(OwnRule rule); // its place; gets an id of its own where it has none
    void removeOwnRule(int at);

    // ---- tables ----
    [[nodiscard]] static int columnCount(PolicyTable table);
    [[nodiscard]] int rowCount(PolicyTable table) const;
    [[nodiscard]] QString cell(PolicyTable table, int row, int column) const;
    /// True when rows have moved by it (a holiday of another country).
    bool setCell(PolicyTable table, int row, int column, const QString &text);
    int addRow(PolicyTable table, const QStringList &cells = {}); // its place; not for Hours
    int addHours(HoursScope scope, const QString &key);           // an existing one is only found
    void removeRow(PolicyTable table, int row);
    [[nodiscard]] HoursScope scopeOf(int row) const; // of Hours
    /// Of a path that the reader named. A path that leads nowhere has its section alone.
    [[nodiscard]] PolicyPlace placeOf(std::string_view path) const;

    /// The JSON member behind a column; empty for a sentence and the name of a scope.
    [[nodiscard]] static std::string_view columnMember(PolicyTable table, int column);

private:
    explicit PolicyDraft(JsonDocument json) : m_json(std::move(json)) {}
    [[nodiscard]] std::string cellPath(PolicyTable table, int row, int column) const;
    bool setHours(int row, int column, const QString &text);
    bool setHoliday(int row, int column, const QString &text);
    [[nodiscard]] PolicyPlace placeInHours(const std::vector<std::string> &steps) const;
    [[nodiscard]] PolicyPlace placeInHolidays(const std::vector<std::string> &steps) const;
    JsonDocument m_json;
};

/// A number as people type it: "189.50", "189,5", "1500". Nothing for "1,500" and anything else that could mean two things.
[[nodiscard]] std::optional<double> readFigure(const QString &text);
/// What a person may call closed, in the three languages; else the text itself without its spaces at the ends.
[[nodiscard]] QString readDayHours(const QString &text);

} // namespace ns::console
