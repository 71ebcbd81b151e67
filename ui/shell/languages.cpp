// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace ns::ui {

namespace {

constexpr double kLonger = 0.35;

QChar accented(QChar c)
{
    static const std::u16string_view plain = u"aeiouyncsAEIOUNCS";
    static const std::u16string_view marked = u"áéíóúýñçšÁÉÍÓÚÑÇŠ";
    const std::size_t at = plain.find(c.unicode());
    return at == std::u16string_view::npos ? c : QChar(marked[at]);
}

} // namespace

QString PseudoTranslator::translate(const char *, const char *sourceText, const char *, int) const
{
    if (!sourceText || !*sourceText)
        return {};
    const QString source = QString::fromUtf8(sourceText);
    static const QRegularExpression placeholder(QStringLiteral("%L?(\\d\\d?|n)"));
    QString text;
    for (qsizetype i = 0; i < source.size();) {
        const QRegularExpressionMatch match = placeholder.match(source, i, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        text += match.hasMatch() ? match.captured() : QString(accented(source[i]));
        i += std::max<qsizetype>(1, match.capturedLength());
    }
    return text + QString(int(double(source.size()) * kLonger) + 1, QChar(u'\u00B7'));
}

QLocale localeFor(const QString &language, const QLocale &system)
{
    const QLocale own = language == QStringLiteral("es")      ? QLocale(QLocale::Spanish, QLocale::LatinAmerica)
                        : language == QStringLiteral("pt_BR") ? QLocale(QLocale::Portuguese, QLocale::Brazil)
                                                              : QLocale(QLocale::English, QLocale::UnitedStates);
    const bool speaks = system.language() == own.language() && system != QLocale::c();
    return speaks ? system : own;
}

Language::Language(QCoreApplication &application, const QString &language, bool pseudo) : m_application(application)
{
    QLocale::setDefault(localeFor(language, QLocale::system()));
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(qt));
    auto ours = std::make_unique<QTranslator>();
    m_complete = ours->load(QStringLiteral(":/nightshift/i18n/nightshift_%1.qm").arg(language));
    if (m_complete)
        install(std::move(ours));
    if (pseudo)
        install(std::make_unique<PseudoTranslator>());
}

Language::~Language()
{
    for (const auto &translator : m_translators)
        m_application.removeTranslator(translator.get());
}

void Language::install(std::unique_ptr<QTranslator> translator)
{
    m_application.installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace ns::ui
