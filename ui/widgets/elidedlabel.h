// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

#include "ui/style/look.h"
#include "ui/style/tone.h"

namespace ns::ui {

/// A label of one line that shortens its words with an ellipsis rather than widen the window; the whole text is its tool tip then.
/// Always plain text.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    /// Font and ink, also after a change of theme or size.
    void setLook(TextSize size, TextWeight weight = TextWeight::Regular, Tone tone = Tone::Plain);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Role
    {
        TextSize size;
        TextWeight weight;
        Tone tone;
    };
    void applyLook();
    std::optional<Role> m_role;
};

/// A label that wraps or not, always plain text, in one of the type scale's fonts and a colour that follows the theme.
[[nodiscard]] QLabel *makeLabel(const QString &text, TextSize size, TextWeight weight = TextWeight::Regular);
/// Sets the colour of a widget's own words, without touching its children or the rest of the palette.
void setInk(QWidget &widget, const QColor &color);

} // namespace ns::ui
