// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/textpaint.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace ns::ui;

namespace {

constexpr QSize kSize(200, 40);

template <typename Draw> QImage paint(Draw draw)
{
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    return image;
}

QFont font()
{
    QFont made;
    made.setPixelSize(13);
    return made;
}

/// The columns that anything is painted in: first and last; {-1, -1} for none.
std::pair<int, int> inkOf(const QImage &image)
{
    std::pair<int, int> ink{-1, -1};
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) == QColor(Qt::white))
                continue;
            ink.first = ink.first < 0 ? x : ink.first;
            ink.second = x;
        }
    }
    return ink;
}

} // namespace

/// One line of text: shaped once, and painted as QPainter::drawText() paints it.
class TestTextPaint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paintsWhatQtPaints_data();
    void paintsWhatQtPaints();
    void saysHowMuchItUsed();
    void tabularDigitsKeepTheirCells();
    void nothingWithoutRoom();
    void boxesAreAsAPenDrawsThem_data();
    void boxesAreAsAPenDrawsThem();
};

void TestTextPaint::paintsWhatQtPaints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QRect>("where");
    QTest::addColumn<int>("align");
    QTest::addColumn<QString>("shown"); // elided by hand where that is plain; empty: as Qt elides it
    const QString name = QStringLiteral("Valeria Quispe");
    const QRect wide(10, 5, 180, 20);
    QTest::newRow("left") << name << wide << int(Qt::AlignLeft | Qt::AlignVCenter) << name;
    QTest::newRow("right") << name << wide << int(Qt::AlignRight | Qt::AlignVCenter) << name;
    QTest::newRow("centred") << name << wide << int(Qt::AlignHCenter | Qt::AlignVCenter) << name;
    QTest::newRow("top") << name << wide << int(Qt::AlignLeft | Qt::AlignTop) << name;
    QTest::newRow("bottom") << name << wide << int(Qt::AlignLeft | Qt::AlignBottom) << name;
    QTest::newRow("accents") << QStringLiteral("São Paulo, Peñarol") << wide << int(Qt::AlignLeft | Qt::AlignVCenter) << QStringLiteral("São Paulo, Peñarol");
    QTest::newRow("right to left") << QStringLiteral("שלום עולם") << wide << int(Qt::AlignLeft | Qt::AlignVCenter) << QStringLiteral("שלום עולם");
    QTest::newRow("markup is text") << QStringLiteral("<b>Rosa</b> & co") << wide << int(Qt::AlignLeft | Qt::AlignVCenter) << QStringLiteral("<b>Rosa</b> & co");
    QTest::newRow("line breaks are spaces") << QStringLiteral("one\ntwo\u2028three") << wide << int(Qt::AlignLeft | Qt::AlignVCenter) << QStringLiteral("one two three");
    QTest::newRow("spaces count") << QStringLiteral("end  ") << wide << int(Qt::AlignRight | Qt::AlignVCenter) << QStringLiteral("end  ");
    QTest::newRow("too long") << QStringLiteral("a lead whose name is far too long for its card") << QRect(10, 5, 90, 20) << int(Qt::AlignLeft | Qt::AlignVCenter) << QString();
    QTest::newRow("too long, right") << QStringLiteral("a lead whose name is far too long for its card") << QRect(10, 5, 90, 20) << int(Qt::AlignRight | Qt::AlignVCenter) << QString();
    QTest::newRow("too low") << name << QRect(10, 5, 180, 7) << int(Qt::AlignLeft | Qt::AlignVCenter) << name;
    QTest::newRow("nothing") << QString() << wide << int(Qt::AlignLeft | Qt::AlignVCenter) << QString();
}

void TestTextPaint::paintsWhatQtPaints()
{
    QFETCH(QString, text);
    QFETCH(QRect, where);
    QFETCH(int, align);
    QFETCH(QString, shown);
    const QFontMetricsF metrics(font());
    if (shown.isEmpty())
        shown = metrics.elidedText(text, Qt::ElideRight, where.width());
    const QImage wanted = paint([&](QPainter &painter) {
        painter.setFont(font());
        painter.setPen(Qt::darkBlue);
        painter.drawText(where, align | Qt::TextSingleLine | Qt::TextIncludeTrailingSpaces, shown);
    });
    const QImage drawn = paint([&](QPainter &painter) { (void)drawLine(painter, where, text, {.font = font(), .color = Qt::darkBlue, .align = Qt::Alignment(align)}); });
    QCOMPARE(inkOf(wanted).first < 0, text.isEmpty());
    QCOMPARE(drawn, wanted);
}

void TestTextPaint::saysHowMuchItUsed()
{
    const QString name = QStringLiteral("Valeria Quispe");
    const auto used = [&](int width) {
        int said = 0;
        (void)paint([&](QPainter &painter) { said = drawLine(painter, QRect(0, 0, width, 20), name, {.font = font(), .color = Qt::black}); });
        return said;
    };
    QCOMPARE(used(190), int(std::ceil(QFontMetricsF(font()).horizontalAdvance(name))));
    QCOMPARE(used(40), 40);
}

void TestTextPaint::tabularDigitsKeepTheirCells()
{
    const LineStyle right{.font = font(), .color = Qt::black, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true};
    const auto widthOf = [&](const char *text) {
        int said = 0;
        const QImage image = paint([&](QPainter &painter) { said = drawLine(painter, QRect(0, 0, 100, 20), QString::fromLatin1(text), right); });
        return inkOf(image).second < 100 ? said : -1;
    };
    QCOMPARE(widthOf("1111"), widthOf("8888"));
    QCOMPARE(widthOf("8888"), tabularWidth(QStringLiteral("1111"), font()));
    LineStyle narrow = right;
    int used = 0;
    const QImage cut = paint([&](QPainter &painter) { used = drawLine(painter, QRect(0, 0, 30, 20), QStringLiteral("1234567890"), narrow); });
    QCOMPARE(used, 30);
    QVERIFY(inkOf(cut).second < 30);
}

void TestTextPaint::nothingWithoutRoom()
{
    const QImage image = paint([](QPainter &painter) { QCOMPARE(drawLine(painter, QRect(10, 5, 0, 20), QStringLiteral("x"), {.font = font(), .color = Qt::black}), 0); });
    QCOMPARE(inkOf(image), std::pair(-1, -1));
}

void TestTextPaint::boxesAreAsAPenDrawsThem_data()
{
    QTest::addColumn<QRectF>("where");
    QTest::addColumn<double>("radius");
    QTest::addColumn<double>("width");
    QTest::addColumn<QColor>("fill");
    QTest::newRow("card") << QRectF(5, 5, 120, 30) << 8.0 << 1.0 << QColor(0xf4, 0xf4, 0xf0);
    QTest::newRow("chosen") << QRectF(5, 5, 120, 30) << 8.0 << 1.5 << QColor(0xf4, 0xf4, 0xf0);
    QTest::newRow("focus ring") << QRectF(5, 5, 120, 30) << 6.0 << 2.0 << QColor();
    QTest::newRow("square") << QRectF(5, 5, 30, 30) << 0.0 << 1.0 << QColor(Qt::yellow);
}

void TestTextPaint::boxesAreAsAPenDrawsThem()
{
    QFETCH(QRectF, where);
    QFETCH(double, radius);
    QFETCH(double, width);
    QFETCH(QColor, fill);
    const QImage wanted = paint([&](QPainter &painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(Qt::darkGreen, width));
        painter.drawRoundedRect(where.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    });
    const QImage drawn = paint([&](QPainter &painter) { drawBox(painter, where, radius, fill, Qt::darkGreen, width); });
    int differing = 0;
    for (int y = 0; y < kSize.height(); ++y) {
        for (int x = 0; x < kSize.width(); ++x) {
            const QRgb a = wanted.pixel(x, y), b = drawn.pixel(x, y);
            const int farthest = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            const bool isCorner = (x < where.left() + 10 || x > where.right() - 10) && (y < where.top() + 10 || y > where.bottom() - 10);
            QVERIFY2(farthest <= (isCorner ? 96 : 2), qPrintable(QStringLiteral("%1,%2: %3").arg(x).arg(y).arg(farthest)));
            differing += farthest > 2 ? 1 : 0;
        }
    }
    QVERIFY2(differing <= 128, qPrintable(QString::number(differing))); // Qt draws thin curves with a hairline of its own
}

QTEST_MAIN(TestTextPaint)
#include "tst_textpaint.moc"
