// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>
#include <QTimer>
#include <set>

namespace ns::ui {

class PolicyEditor;
class ToneIcon;
class ToneLabel;

/// Colours names, texts and figures of JSON by the theme's tokens. GUI thread; owned by its document.
class JsonColours : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    JsonColours(QTextDocument *document, QWidget *look) : QSyntaxHighlighter(document), m_look(look) {}

protected:
    void highlightBlock(const QString &text) override;

private:
    QWidget *m_look;
};

/// A text with line numbers; lines that something is wrong with have their number marked. GUI thread.
class SourceEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SourceEdit(QWidget *parent = nullptr);
    void setFaultyLines(std::set<int> lines); // from 1
    /// Replaces only what differs, so that cursor and scroll position stay where they are.
    void changeText(const QString &text);
    void goToLine(int line, int column);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Numbers;
    void applyLook();
    void paintNumbers(QWidget &side, const QRect &area);
    Numbers *m_numbers;
    std::set<int> m_faulty;
};

/// The draft as JSON, beside its forms: the same document, edited on either side. GUI thread; the page owns it.
class SourcePanel : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kPauseMs = 80; // behind the last key, before forms follow

    explicit SourcePanel(PolicyEditor &editor, QWidget *parent = nullptr);
    void focusText();
    void goToFault();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take();
    void follow(QObject *by);
    void tell();
    PolicyEditor &m_editor;
    SourceEdit *m_text;
    ToneIcon *m_icon;
    ToneLabel *m_words;
    QTimer m_pause;  // typed here
    QTimer m_follow; // edited elsewhere
    bool m_isFilling = false;
};

} // namespace ns::ui
