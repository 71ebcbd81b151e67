// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QTranslator>
#include <memory>

class QCoreApplication;

namespace ns::ui {

/// Accents every letter and lengthens every text by a third, so that clipped or untranslated texts are seen at a glance. Placeholders stay.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// How figures and dates are written in this language: as the system does where it speaks it, else as Latin America, Brazil and the United States do.
[[nodiscard]] QLocale localeFor(const QString &language, const QLocale &system);

/// The translators of one language, Qt's own texts included. Installed as long as it lives; before the first widget. GUI thread, owned by main.
class Language
{
public:
    Language(QCoreApplication &application, const QString &language, bool pseudo);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;
    /// False when the language has no catalogue in the program.
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    void install(std::unique_ptr<QTranslator> translator);
    QCoreApplication &m_application;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    bool m_complete = false;
};

} // namespace ns::ui
