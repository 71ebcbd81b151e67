// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/pages/tonight/nightaxis.h"
#include "ui/pages/tonight/nightwords.h"
#include "ui/style/look.h"

namespace ns::ui {

/// The night in lanes on one time axis: lettered marks, approved hours of each country, and what people were asked, what rules held and what went
/// wrong, as small bars. Quiet hours are shaded, stretches without an agent hatched. Arrow keys move over slots and lanes; Enter opens what is there.
/// GUI thread; the page's.
class NightLanes : public QWidget
{
    Q_OBJECT
public:
    explicit NightLanes(QWidget *parent = nullptr);
    void setNight(console::SnapshotPtr<console::Night> night);
    [[nodiscard]] const NightAxis &axis() const { return m_axis; }
    [[nodiscard]] const std::vector<NightSlot> &nightSlots() const { return m_slots; }
    /// Draws the mark as chosen; 0: none.
    void setMark(char letter);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void axisChanged(); // another period, width or gutter
    void markChosen(char letter);
    void slotChosen(ns::ui::NightLane lane, int slot);
    void laneChosen(ns::ui::NightLane lane); // its total

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Spot // under the pointer
    {
        char mark = 0;
        int lane = -1;
        int slot = -1;
        bool total = false;
    };
    [[nodiscard]] int hoursTop() const;
    [[nodiscard]] int lanesTop() const;
    [[nodiscard]] QRect laneRect(int lane) const;
    [[nodiscard]] QRectF flagRect(std::size_t mark) const { return m_flags[mark]; }
    void placeFlags();
    [[nodiscard]] Spot spotAt(QPoint at) const;
    [[nodiscard]] int slotAt(double x) const;
    [[nodiscard]] QString cursorWords() const;
    void measure();
    void say();
    void drawShades(QPainter &painter, const Look &look) const;
    void drawHead(QPainter &painter, const Look &look) const;
    void drawMarks(QPainter &painter, const Look &look) const;
    void drawHours(QPainter &painter, const Look &look) const;
    void drawLane(QPainter &painter, const Look &look, int lane) const;
    void drawNow(QPainter &painter, const Look &look) const;
    void drawName(QPainter &painter, const Look &look, const QRect &row, const QString &name) const;

    console::SnapshotPtr<console::Night> m_night;
    NightAxis m_axis;
    std::vector<NightSlot> m_slots;
    std::vector<InstantSpan> m_quiet;
    std::vector<QRectF> m_flags; // of the marks
    char m_mark = 0;
    int m_cursorLane = 0;
    int m_cursorSlot = 0;
};

/// Horizontal stripes behind times at which nobody worked.
void drawGap(QPainter &painter, const QRectF &where, const Tokens &tokens);

} // namespace ns::ui
