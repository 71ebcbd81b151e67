// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ns::ui {

class Field;
class PolicyEditor;

/// How often marketing may come and on what consent: the settings of a policy that are no lists. GUI thread; the page owns it.
class LimitsForm : public QWidget
{
    Q_OBJECT
public:
    explicit LimitsForm(PolicyEditor &editor, QWidget *parent = nullptr);
    void focusFirst();

private:
    struct Figure
    {
        const char *pointer;
        QLineEdit *input;
        Field *field;
    };
    void addFigure(const char *pointer, const char *id, const QString &name, const QString &hint);
    void refresh(QObject *by);
    PolicyEditor &m_editor;
    std::vector<Figure> m_figures;
    QComboBox *m_consent;
    QComboBox *m_language;
    QCheckBox *m_window;
};

} // namespace ns::ui
