// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>

#include "core/console/desk.h"
#include "ui/shell/agentpanel.h"
#include "ui/shell/page.h"

class QListView;
class QPushButton;
class QStackedWidget;

namespace ns::ui {

class BacktestStrip;
class Banner;
class BenchPanel;
class ElidedLabel;
class GuardList;
class LawPanel;
class LimitsForm;
class OwnRuleForm;
class PaneHeader;
class PolicyEditor;
class PublishBar;
class RuleForm;
class SourcePanel;
class StateView;
class TableForm;
class ToneIcon;
class ToneLabel;
class VersionsPanel;

/// The Guardrails room: what may go out and what not, as rules, facts, hours and limits of one policy; a draft of it that is tried, backtested and
/// published; and the versions that were. Binds the desk's answers to forms and sends commands; it judges nothing itself.
class GuardrailsPage : public Page
{
    Q_OBJECT
public:
    static constexpr int kKeepMs = 1'500; // behind the last edit: a draft survives the window

    GuardrailsPage(console::Desk &desk, ActionRegistry &actions, Access access = Access::Full);
    ~GuardrailsPage() override;
    [[nodiscard]] QStringList hintedActions() const override;
    void enter() override;
    void leave() override;
    bool showView(const QString &view) override; // "rule", "own", "facts", "hours", "caps", "law", "bench", "backtest", "versions", "source"
    [[nodiscard]] PolicyEditor &editor() { return *m_editor; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void buildPartActions();
    void buildLayout();
    QWidget *buildLeft();
    QWidget *buildHead();
    QWidget *buildCentre();
    void addForm(QWidget *form, const char *id, const QString &name, bool isLong);
    void connectModel();
    void connectForms();

    void fetch();
    void take(const Result<console::SnapshotPtr<console::Guardrails>> &answer);
    void fetchCounts();
    void fetchReading(const std::string &document);
    void fetchSentences(const std::vector<QString> &sentences);
    void fetchBench();
    void fetchDifferences(int from, int to);

    void showList();
    void choose(const std::string &id);
    void showEntry();
    void step(int by);
    void showSource(bool isShown);
    void placeSource();
    void tellHead();
    void tellLamp();
    void tellTrouble(const QString &fact, const QString &meaning);
    void updateActions();
    [[nodiscard]] QString whyNotPublish() const;
    [[nodiscard]] bool isBacktested() const;

    void newRule();
    void discard();
    void backtest();
    void takeBacktest(const Result<console::SnapshotPtr<console::BacktestResult>> &result);
    void askPublish();
    void publish(const QString &reason);
    void rollBack(int version, const QString &reason);
    void keepDraft();

    console::Desk &m_desk;
    const bool m_isReadOnly;
    PolicyEditor *m_editor;
    Question m_guardrailsAsked, m_countsAsked, m_readingAsked, m_sentencesAsked, m_benchAsked, m_differencesAsked, m_backtestAsked, m_publishAsked;
    console::SnapshotPtr<console::RuleCounts> m_counts;
    std::string m_chosen;
    std::string m_backtested; // document of the backtest that runs or ran
    std::string m_kept;       // document of the draft that is kept
    bool m_isCommanding = false, m_isFilling = false;
    bool m_wantsBacktest = false; // as soon as the policy has come
    std::optional<bool> m_wantsSource; // nothing: where there is room
    QTimer m_keep;

    QWidget *m_left = nullptr;
    GuardList *m_list = nullptr;
    QListView *m_view = nullptr;
    ToneIcon *m_lampIcon = nullptr;
    ToneLabel *m_lamp = nullptr;
    ElidedLabel *m_title = nullptr;
    ToneIcon *m_draftIcon = nullptr;
    ElidedLabel *m_draftWords = nullptr;
    QPushButton *m_sourceButton = nullptr, *m_discardButton = nullptr, *m_backtestButton = nullptr, *m_publishButton = nullptr;
    Banner *m_trouble = nullptr;
    Banner *m_defaults = nullptr;
    PublishBar *m_publish = nullptr;
    QWidget *m_centre = nullptr;
    QStackedWidget *m_stack = nullptr;
    StateView *m_state = nullptr;
    RuleForm *m_rule = nullptr;
    OwnRuleForm *m_own = nullptr;
    TableForm *m_facts = nullptr, *m_hours = nullptr;
    LimitsForm *m_limits = nullptr;
    LawPanel *m_law = nullptr;
    BenchPanel *m_bench = nullptr;
    VersionsPanel *m_versions = nullptr;
    SourcePanel *m_source = nullptr;
    BacktestStrip *m_strip = nullptr;
    std::map<QWidget *, QWidget *> m_holders; // form to what stands in the stack
};

} // namespace ns::ui
