// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/consolesettings.h"

#include <QSettings>

namespace ns::ui {

namespace {

template <typename Enum> using Words = std::vector<std::pair<Enum, QString>>;

const Words<ThemeChoice> &themes()
{
    static const Words<ThemeChoice> words{{ThemeChoice::System, QStringLiteral("system")}, {ThemeChoice::Light, QStringLiteral("light")}, {ThemeChoice::Dark, QStringLiteral("dark")}};
    return words;
}

const Words<Density> &densities()
{
    static const Words<Density> words{{Density::Comfortable, QStringLiteral("comfortable")}, {Density::Compact, QStringLiteral("compact")}};
    return words;
}

const Words<Contrast> &contrasts()
{
    static const Words<Contrast> words{{Contrast::Normal, QStringLiteral("normal")}, {Contrast::High, QStringLiteral("high")}};
    return words;
}

template <typename Enum> Enum fromWord(const Words<Enum> &words, const QString &word, Enum otherwise)
{
    for (const auto &[value, name] : words) {
        if (name == word)
            return value;
    }
    return otherwise;
}

template <typename Enum> QString toWord(const Words<Enum> &words, Enum wanted)
{
    for (const auto &[value, name] : words) {
        if (value == wanted)
            return name;
    }
    return {};
}

QString spoken(const QString &language)
{
    const QString word = QString(language).replace(u'-', u'_');
    if (word == QStringLiteral("pt") || word.startsWith(QStringLiteral("pt_")))
        return QStringLiteral("pt_BR");
    for (const QString &known : {QStringLiteral("es"), QStringLiteral("en")}) {
        if (word == known || word.startsWith(known + u'_'))
            return known;
    }
    return {};
}

} // namespace

ConsoleSettings readSettings(const QSettings &store)
{
    ConsoleSettings settings;
    settings.theme = fromWord(themes(), store.value(QStringLiteral("theme")).toString(), settings.theme);
    settings.density = fromWord(densities(), store.value(QStringLiteral("density")).toString(), settings.density);
    settings.contrast = fromWord(contrasts(), store.value(QStringLiteral("contrast")).toString(), settings.contrast);
    settings.language = spoken(store.value(QStringLiteral("language")).toString());
    const int scale = store.value(QStringLiteral("scale"), 100).toInt();
    settings.scalePercent = scale >= 100 && scale <= 300 ? scale : 100;
    settings.page = store.value(QStringLiteral("page")).toString();
    settings.geometry = store.value(QStringLiteral("geometry")).toByteArray();
    return settings;
}

void writeSettings(QSettings &store, const ConsoleSettings &settings)
{
    store.setValue(QStringLiteral("theme"), toWord(themes(), settings.theme));
    store.setValue(QStringLiteral("density"), toWord(densities(), settings.density));
    store.setValue(QStringLiteral("contrast"), toWord(contrasts(), settings.contrast));
    store.setValue(QStringLiteral("language"), settings.language);
    store.setValue(QStringLiteral("scale"), settings.scalePercent);
    store.setValue(QStringLiteral("page"), settings.page);
    store.setValue(QStringLiteral("geometry"), settings.geometry);
}

LookChoice lookChoice(const ConsoleSettings &settings, Theme system)
{
    const Theme theme = settings.theme == ThemeChoice::System ? system : settings.theme == ThemeChoice::Dark ? Theme::Dark : Theme::Light;
    return {theme, settings.contrast, settings.density};
}

QString languageFor(const QString &chosen, const QStringList &system)
{
    if (const QString known = spoken(chosen); !known.isEmpty())
        return known;
    for (const QString &language : system) {
        if (const QString known = spoken(language); !known.isEmpty())
            return known;
    }
    return QStringLiteral("en");
}

} // namespace ns::ui
