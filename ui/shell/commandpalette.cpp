// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/style/controls.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kRow = 36;
constexpr int kRowsShown = 9;
constexpr int kRecentMax = 8;
const auto kOwnId = QStringLiteral("palette.open");

QString folded(const QString &text)
{
    QString out;
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += c.isLetterOrNumber() ? c : QChar(u' ');
    }
    return out.simplified();
}

/// One action: icon, words, section, key.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kWidth, kRow}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Look &look = lookOf(option.widget);
        const Tokens &t = look.tokens;
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            drawBox(*painter, option.rect.adjusted(6, 1, -6, -1), Metrics::kRadiusControl, t.selected);
        const QString reason = index.data(PaletteModel::ReasonRole).toString();
        const QColor ink = reason.isEmpty() ? t.text : t.text3;
        QRect row = option.rect.adjusted(18, 0, -18, 0);
        look.icons->draw(*painter, QRect(row.left(), row.top(), Metrics::kIcon, row.height()), index.data(PaletteModel::IconRole).toString(), t.text2);
        row.setLeft(row.left() + 28);
        if (const QString keys = index.data(PaletteModel::KeysRole).toString(); !keys.isEmpty()) {
            const int width = controls::keyCapWidth(look, keys);
            controls::drawKeyCap(look, *painter, QRect(row.right() - width, row.center().y() - 9, width, Metrics::kCap), keys, false);
            row.setRight(row.right() - width - 12);
        }
        const int used = drawLine(*painter, row, index.data().toString(), {.font = look.fonts.get(TextSize::Body, chosen ? TextWeight::Medium : TextWeight::Regular), .color = ink});
        row.setLeft(row.left() + used + 10);
        const QString side = reason.isEmpty() ? index.data(PaletteModel::SectionRole).toString() : reason;
        drawLine(*painter, row, side, {.font = look.fonts.get(TextSize::Small), .color = t.text3});
    }
};

} // namespace

int matchScore(const QString &text, const QString &search)
{
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    const QStringList typed = folded(search).split(u' ', Qt::SkipEmptyParts);
    int score = 100;
    for (const QString &want : typed) {
        const auto begins = [&](const QString &word) { return word.startsWith(want); };
        const auto hit = std::find_if(words.begin(), words.end(), begins);
        if (hit == words.end())
            return -1;
        score -= int(hit - words.begin());
    }
    return score;
}

PaletteModel::PaletteModel(const ActionRegistry &actions, QObject *parent) : QAbstractListModel(parent), m_actions(actions) {}

void PaletteModel::setScope(const QString &scope)
{
    m_scope = scope;
    refresh();
}

void PaletteModel::setSearch(const QString &text)
{
    m_search = text;
    refresh();
}

void PaletteModel::noteUsed(const QString &id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    while (m_recent.size() > kRecentMax)
        m_recent.removeLast();
}

void PaletteModel::refresh()
{
    beginResetModel();
    std::vector<std::pair<int, const ActionRegistry::Entry *>> found;
    for (const ActionRegistry::Entry *entry : m_actions.reachable(m_scope)) {
        int score = matchScore(entry->spec.text + u' ' + entry->spec.section, m_search);
        if (score < 0 || !entry->action->isVisible() || entry->spec.id == kOwnId) // it is open already
            continue;
        const qsizetype recent = m_recent.indexOf(entry->spec.id);
        if (recent >= 0 && m_search.isEmpty())
            score += 100 - int(recent);
        found.emplace_back(score, entry);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_rows.clear();
    for (const auto &[score, entry] : found)
        m_rows.push_back(entry);
    endResetModel();
}

const ActionRegistry::Entry *PaletteModel::at(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const ActionRegistry::Entry *entry = at(index.row());
    if (!entry || index.column() != 0 || index.parent().isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return entry->spec.text;
    case Qt::AccessibleTextRole: return QStringList({entry->spec.text, entry->spec.section, keyText(*entry->action)}).join(QStringLiteral(", "));
    case KeysRole: return keyText(*entry->action);
    case IconRole: return entry->spec.icon;
    case SectionRole: return entry->spec.section;
    case ReasonRole: return entry->action->isEnabled() ? QString() : entry->action->toolTip();
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return at(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

CommandPalette::CommandPalette(const ActionRegistry &actions, QWidget *window)
    : QWidget(window), m_model(actions, this), m_search(new QLineEdit(this)), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Find or do"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 8);
    column->setSpacing(Metrics::kGap8);
    auto *fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(12, 0, 12, 0);
    fieldRow->addWidget(m_search);
    column->addLayout(fieldRow);
    column->addWidget(m_list, 1);
    m_search->setObjectName(QStringLiteral("palette.search"));
    m_search->setAccessibleName(tr("What do you want to do?"));
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("palette.list"));
    m_list->setAccessibleName(tr("Matching actions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setSearch(text);
        m_list->setCurrentIndex(m_model.index(0));
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::popUp(const QString &scope)
{
    m_before = window()->focusWidget();
    m_search->clear();
    m_model.setScope(scope);
    m_list->setCurrentIndex(m_model.index(0));
    const int width = std::min(kWidth, window()->width() - 32);
    setGeometry((window()->width() - width) / 2, window()->height() / 8, width, 12 + Metrics::kButton + 16 + kRow * kRowsShown);
    show();
    raise();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::runCurrent()
{
    const ActionRegistry::Entry *entry = m_model.at(m_list->currentIndex().row());
    if (!entry || !entry->action->isEnabled())
        return;
    QAction *action = entry->action;
    m_model.noteUsed(entry->spec.id);
    dismiss();
    action->trigger();
}

void CommandPalette::step(int by)
{
    const int rows = m_model.rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model.index((m_list->currentIndex().row() + by + rows) % rows));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(window()->focusWidget()))
        hide();
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Escape: dismiss(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    drawBox(painter, rect(), Metrics::kRadiusCard, t.surface, t.strongLine);
}

} // namespace ns::ui
