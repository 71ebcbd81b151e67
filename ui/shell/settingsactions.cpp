// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsactions.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>

#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/elidedlabel.h"

namespace ns::ui {

namespace {

constexpr std::array kScales{100, 125, 150, 175, 200, 250, 300};

void choose(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

SettingsActions::SettingsActions(MainWindow &window, ConsoleSettings settings, Theme system, std::function<void(const ConsoleSettings &)> save)
    : QObject(&window), m_window(window), m_settings(std::move(settings)), m_system(system), m_save(std::move(save))
{
    buildActions();
    connect(&window.rail(), &NavigationRail::settingsRequested, this, &SettingsActions::showDialog);
    connect(&window, &MainWindow::pageShown, this, [this](const QString &id) {
        m_settings.page = id;
        m_save(m_settings);
    });
}

void SettingsActions::buildActions()
{
    ActionRegistry &actions = m_window.actions();
    const QString view = tr("View");
    const auto add = [&](const char *id, const QString &text, const char *icon, std::function<void(ConsoleSettings &)> edit) {
        actions.add({.id = QString::fromLatin1(id), .text = text, .icon = QString::fromLatin1(icon), .section = view}, m_window, {}, [this, edit = std::move(edit)] { change(edit); });
    };
    add("view.light", tr("Light theme"), "sun", [](ConsoleSettings &s) { s.theme = ThemeChoice::Light; });
    add("view.dark", tr("Dark theme"), "moon", [](ConsoleSettings &s) { s.theme = ThemeChoice::Dark; });
    add("view.system", tr("Theme of the system"), "monitor", [](ConsoleSettings &s) { s.theme = ThemeChoice::System; });
    add("view.comfortable", tr("Comfortable rows"), "table", [](ConsoleSettings &s) { s.density = Density::Comfortable; });
    add("view.compact", tr("Compact rows"), "table", [](ConsoleSettings &s) { s.density = Density::Compact; });
    add("view.contrast", tr("Switch high contrast"), "eye", [](ConsoleSettings &s) { s.contrast = s.contrast == Contrast::High ? Contrast::Normal : Contrast::High; });
    actions.add({.id = QStringLiteral("view.settings"), .text = tr("Settings"), .keys = {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, .icon = QStringLiteral("settings"), .section = view},
                m_window, {}, [this] { showDialog(); });
}

void SettingsActions::change(const std::function<void(ConsoleSettings &)> &edit)
{
    const ConsoleSettings before = m_settings;
    edit(m_settings);
    if (m_settings == before)
        return;
    applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), lookChoice(m_settings, m_system));
    m_save(m_settings);
    Q_EMIT changed();
}

void SettingsActions::showDialog()
{
    (new SettingsDialog(*this, &m_window))->open();
}

SettingsDialog::SettingsDialog(SettingsActions &actions, QWidget *parent) : QDialog(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(Metrics::kPage, Metrics::kPage, Metrics::kPage, Metrics::kPage);
    form->setHorizontalSpacing(Metrics::kPage);
    form->setVerticalSpacing(Metrics::kGap12);
    const ConsoleSettings now = actions.settings();

    QComboBox *theme = addChoice(*form, tr("Theme"), QStringLiteral("settings.theme"));
    theme->addItem(tr("Like the system"), int(ThemeChoice::System));
    theme->addItem(tr("Light"), int(ThemeChoice::Light));
    theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    choose(*theme, int(now.theme));
    connect(theme, &QComboBox::activated, this, [this, theme] { m_actions.change([&](ConsoleSettings &s) { s.theme = ThemeChoice(theme->currentData().toInt()); }); });

    QComboBox *contrast = addChoice(*form, tr("Contrast"), QStringLiteral("settings.contrast"));
    contrast->addItem(tr("Normal"), int(Contrast::Normal));
    contrast->addItem(tr("High"), int(Contrast::High));
    choose(*contrast, int(now.contrast));
    connect(contrast, &QComboBox::activated, this, [this, contrast] { m_actions.change([&](ConsoleSettings &s) { s.contrast = Contrast(contrast->currentData().toInt()); }); });

    QComboBox *density = addChoice(*form, tr("Rows"), QStringLiteral("settings.density"));
    density->addItem(tr("Comfortable"), int(Density::Comfortable));
    density->addItem(tr("Compact"), int(Density::Compact));
    choose(*density, int(now.density));
    connect(density, &QComboBox::activated, this, [this, density] { m_actions.change([&](ConsoleSettings &s) { s.density = Density(density->currentData().toInt()); }); });

    QComboBox *language = addChoice(*form, tr("Language"), QStringLiteral("settings.language"));
    language->addItem(tr("Like the system"), QString());
    for (const auto &[code, name] : {std::pair("es", "Español"), std::pair("pt_BR", "Português (Brasil)"), std::pair("en", "English")})
        language->addItem(QString::fromUtf8(name), QString::fromLatin1(code)); // each in itself, so that whoever is lost finds home
    choose(*language, now.language);
    connect(language, &QComboBox::activated, this, [this, language] { m_actions.change([&](ConsoleSettings &s) { s.language = language->currentData().toString(); }); });

    QComboBox *scale = addChoice(*form, tr("Size"), QStringLiteral("settings.scale"));
    for (const int percent : kScales)
        scale->addItem(tr("%1 %").arg(percent), percent);
    choose(*scale, now.scalePercent);
    connect(scale, &QComboBox::activated, this, [this, scale] { m_actions.change([&](ConsoleSettings &s) { s.scalePercent = scale->currentData().toInt(); }); });

    QLabel *note = makeLabel(tr("Language and size change with the next start."), TextSize::Small);
    setInk(*note, lookOf(this).tokens.text2);
    form->addRow(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setObjectName(QStringLiteral("settings.close"));
    close->setAccessibleName(close->text());
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QComboBox *SettingsDialog::addChoice(QFormLayout &form, const QString &name, const QString &id)
{
    auto *box = new QComboBox(this);
    box->setObjectName(id);
    box->setAccessibleName(name);
    box->setMinimumWidth(220);
    QLabel *label = makeLabel(name, TextSize::Body);
    label->setBuddy(box);
    label->setMinimumHeight(Metrics::kButton);
    form.addRow(label, box);
    return box;
}

} // namespace ns::ui
