// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/consoleoptions.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace ns::ui {

namespace {

QString words(const char *text)
{
    return QString::fromLatin1(text);
}

/// The command line speaks English, like nightshift-agent.
void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {words("workspace"), words("The workspace's folder; without it the default one."), words("DIR")},
        {words("demo"), words("Opens the demo workspace, made on first use, with its agent at work.")},
        {words("page"), words("Opens this page: tonight, review, pipeline, traces, guardrails, learning."), words("NAME")},
        {words("language"), words("es, pt_BR or en."), words("NAME")},
        {words("theme"), words("light, dark or system."), words("NAME")},
        {words("contrast"), words("normal or high."), words("NAME")},
        {words("density"), words("comfortable or compact."), words("NAME")},
        {words("scale"), words("1 to 3 (or 100 to 300): everything larger."), words("N")},
        {words("read-only"), words("Only looks: no agent, no answers.")},
        {words("capture"), words("Renders every page, or the one of --page, to DIR/NAME.png and ends."), words("DIR")},
        {words("size"), words("Of the picture in pixels, 1440x900 by default; it grows where a scaled window would not fit."), words("WxH")},
        {words("clock"), words("Business time (ISO 8601) at which a capture or a read-only window stands."), words("INSTANT")},
        {words("pseudo"), words("Longer, accented texts, to see what clips.")},
        {words("help"), words("Shows this.")},
        {words("version"), words("Shows the version.")},
    });
}

tl::unexpected<Error> refuse(const QString &value, const char *option, const char *wanted)
{
    return fail(ErrorCode::InvalidInput, "\"" + value.toStdString() + "\" is not " + wanted, option);
}

/// One of a few words, as the value that stands for it; an absent option gives nothing.
template <typename Enum>
Result<std::optional<Enum>> readChoice(const QCommandLineParser &parser, const char *option, const std::vector<std::pair<const char *, Enum>> &choices, const char *wanted)
{
    if (!parser.isSet(words(option)))
        return std::optional<Enum>();
    const QString value = parser.value(words(option));
    for (const auto &[name, meaning] : choices) {
        if (value == words(name))
            return std::optional<Enum>(meaning);
    }
    return refuse(value, option, wanted);
}

Status readLook(const QCommandLineParser &parser, ConsoleOptions &options)
{
    const auto theme = readChoice<ThemeChoice>(parser, "theme", {{"light", ThemeChoice::Light}, {"dark", ThemeChoice::Dark}, {"system", ThemeChoice::System}}, "light, dark or system");
    const auto contrast = readChoice<Contrast>(parser, "contrast", {{"normal", Contrast::Normal}, {"high", Contrast::High}}, "normal or high");
    const auto density = readChoice<Density>(parser, "density", {{"comfortable", Density::Comfortable}, {"compact", Density::Compact}}, "comfortable or compact");
    if (!theme)
        return tl::make_unexpected(theme.error());
    if (!contrast)
        return tl::make_unexpected(contrast.error());
    if (!density)
        return tl::make_unexpected(density.error());
    options.theme = *theme;
    options.contrast = *contrast;
    options.density = *density;
    return {};
}

Status readNumbers(const QCommandLineParser &parser, ConsoleOptions &options)
{
    if (parser.isSet(words("scale"))) {
        options.scalePercent = parseScale(parser.value(words("scale")));
        if (!options.scalePercent)
            return refuse(parser.value(words("scale")), "scale", "1 to 3, nor 100 to 300");
    }
    if (!parser.isSet(words("size")))
        return {};
    static const QRegularExpression shape(QStringLiteral("^([1-9]\\d{2,3})x([1-9]\\d{2,3})$"));
    const QRegularExpressionMatch match = shape.match(parser.value(words("size")));
    if (!match.hasMatch())
        return refuse(parser.value(words("size")), "size", "a size such as 1440x900");
    options.captureSize = {match.captured(1).toInt(), match.captured(2).toInt()};
    return {};
}

Status readPlaces(const QCommandLineParser &parser, ConsoleOptions &options)
{
    for (const char *name : {"workspace", "capture", "page"}) {
        if (parser.isSet(words(name)) && parser.value(words(name)).isEmpty())
            return fail(ErrorCode::InvalidInput, "an empty name", name);
    }
    options.workspace = parser.value(words("workspace"));
    options.captureFolder = parser.value(words("capture"));
    options.page = parser.value(words("page"));
    options.clock = parser.value(words("clock"));
    options.language = parser.value(words("language"));
    const bool known = QStringList{words("es"), words("pt_BR"), words("en"), QString()}.contains(options.language);
    return known ? Status() : refuse(options.language, "language", "es, pt_BR or en");
}

} // namespace

std::optional<int> parseScale(const QString &text)
{
    QString number = text;
    if (number.endsWith(u'%'))
        number.chop(1);
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    const double percent = value >= 100 || number.size() != text.size() ? value : value * 100;
    return isNumber && percent >= 100 && percent <= 300 ? std::optional<int>(qRound(percent)) : std::nullopt;
}

Result<ConsoleOptions> parseConsoleOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("nightshift")} + arguments))
        return fail(ErrorCode::InvalidInput, parser.errorText().toStdString());
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::InvalidInput, "no option: " + parser.positionalArguments().constFirst().toStdString());
    ConsoleOptions options;
    options.demo = parser.isSet(words("demo"));
    options.readOnly = parser.isSet(words("read-only"));
    options.pseudo = parser.isSet(words("pseudo"));
    options.help = parser.isSet(words("help"));
    options.version = parser.isSet(words("version"));
    for (const auto read : {readPlaces, readLook, readNumbers}) {
        if (const Status status = read(parser, options); !status)
            return tl::make_unexpected(status.error());
    }
    return options;
}

QString consoleUsage()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(words("The Nightshift console. nightshift-agent is the same agent without a window."));
    addOptions(parser);
    return parser.helpText();
}

ConsoleSettings withOptions(ConsoleSettings settings, const ConsoleOptions &options)
{
    settings.theme = options.theme.value_or(settings.theme);
    settings.contrast = options.contrast.value_or(settings.contrast);
    settings.density = options.density.value_or(settings.density);
    settings.scalePercent = options.scalePercent.value_or(settings.scalePercent);
    if (!options.language.isEmpty())
        settings.language = options.language;
    if (!options.page.isEmpty())
        settings.page = options.page;
    return settings;
}

} // namespace ns::ui
