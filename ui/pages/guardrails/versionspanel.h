// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/guardrails.h"
#include "ui/models/rowmodel.h"

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QTableView;

namespace ns::ui {

class Field;
class ToneLabel;

/// Versions of the policy, newest first. GUI thread; the panel owns it.
class VersionList : public RowModel<console::PolicyVersionLine, int>
{
    Q_OBJECT
public:
    explicit VersionList(QObject *parent) : RowModel(1, parent) {}
    void setNow(Instant now) { m_now = now; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] int keyOf(const console::PolicyVersionLine &line) const override { return line.number; }

private:
    Instant m_now = {};
};

/// Places where two versions differ. GUI thread; the panel owns it.
class DifferenceModel : public RowModel<console::PolicyDifferenceLine, std::string>
{
    Q_OBJECT
public:
    explicit DifferenceModel(QObject *parent) : RowModel(4, parent) {}
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::PolicyDifferenceLine &line) const override { return line.path; }
};

/// Who changed the policy, when and why; what two versions differ in; and the way back. GUI thread; the page owns it and asks.
class VersionsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsPanel(bool isReadOnly, QWidget *parent = nullptr);
    void setGuardrails(const console::SnapshotPtr<console::Guardrails> &guardrails);
    void showDifferences(const console::SnapshotPtr<console::PolicyDifferences> &differences);
    void showFailure(const QString &words);
    void rolledBack();
    void focusList();
    /// The version in the list, and the one that it is compared with.
    [[nodiscard]] int chosen() const;
    [[nodiscard]] int comparedWith() const;

Q_SIGNALS:
    void compareWanted(int from, int to);
    void rollBackWanted(int version, const QString &reason);

private:
    void buildSide(class QVBoxLayout *column);
    void choose();
    void compare();
    void tell();
    const bool m_isReadOnly;
    console::SnapshotPtr<console::Guardrails> m_guardrails;
    VersionList *m_list;
    QListView *m_view;
    QComboBox *m_other;
    ToneLabel *m_what;
    DifferenceModel *m_differences;
    QTableView *m_table;
    QLineEdit *m_reason;
    Field *m_reasonField;
    QPushButton *m_rollBack;
};

} // namespace ns::ui
