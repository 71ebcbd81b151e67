// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QTest>

#include "tests/testing/testing.h"

using namespace ns::ui;

namespace {

const QString kName = QStringLiteral("circle-check");

template <typename Draw> QImage paint(Draw draw, double ratio = 1)
{
    QImage image(QSize(40, 40) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    return image;
}

/// The largest difference of a channel: smoothed edges laid over each other round differently in two steps than in one.
int farthest(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
            most = std::max({most, std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)), std::abs(qBlue(one) - qBlue(other))});
        }
    }
    return most;
}

} // namespace

/// What is kept as pixels must look like what would be drawn anew.
class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void keptPixelsAreTheVectors_data();
    void keptPixelsAreTheVectors();
    void anotherColourIsAnotherIcon();
    void movedByWholePixelsIsTheSame();
    void halfAPixelIsNotRounded();
    void dimmedAndTurnedAreDrawnAnew();
    void unknownAndEmptyDrawNothing();
};

void TestIcons::keptPixelsAreTheVectors_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QRect>("where");
    QTest::newRow("small") << 1.0 << QRect(3, 5, 14, 14);
    QTest::newRow("twice the pixels") << 2.0 << QRect(3, 5, 14, 14);
    QTest::newRow("half as many more") << 1.5 << QRect(4, 6, 14, 14);
    QTest::newRow("to the edge") << 1.0 << QRect(20, 20, 20, 20);
    QTest::newRow("too large to keep") << 2.0 << QRect(0, 0, 40, 40);
}

void TestIcons::keptPixelsAreTheVectors()
{
    QFETCH(double, ratio);
    QFETCH(QRect, where);
    const Icons icons;
    const QIcon vectors = icons.icon(kName, Qt::darkGreen);
    const QImage wanted = paint([&](QPainter &painter) { vectors.paint(&painter, where); }, ratio);
    QVERIFY(farthest(wanted, paint([](QPainter &) {}, ratio)) > 100);
    for (int time = 0; time < 2; ++time) {
        const QImage drawn = paint([&](QPainter &painter) { icons.draw(painter, where, kName, Qt::darkGreen); }, ratio);
        QVERIFY2(farthest(drawn, wanted) <= 4, qPrintable(QString::number(farthest(drawn, wanted))));
    }
}

void TestIcons::anotherColourIsAnotherIcon()
{
    const Icons icons;
    const auto draw = [&](const QColor &color) { return paint([&](QPainter &painter) { icons.draw(painter, QRect(4, 4, 16, 16), kName, color); }); };
    const QImage red = draw(Qt::red);
    QVERIFY(draw(Qt::blue) != red);
    QCOMPARE(draw(Qt::red), red);
}

void TestIcons::movedByWholePixelsIsTheSame()
{
    const Icons icons;
    const QImage one = paint([&](QPainter &painter) { icons.draw(painter, QRectF(3, 4, 14, 17), kName, Qt::black); }); // half a pixel down
    const QImage other = paint([&](QPainter &painter) {
        painter.translate(10, 8);
        icons.draw(painter, QRectF(3, 4, 14, 17), kName, Qt::black);
    });
    QCOMPARE(other.copy(10, 8, 25, 25), one.copy(0, 0, 25, 25));
}

void TestIcons::halfAPixelIsNotRounded()
{
    const Icons icons;
    const auto draw = [&](double x) { return paint([&](QPainter &painter) { icons.draw(painter, QRectF(x, 4, 14, 14), kName, Qt::black); }); };
    QVERIFY(draw(4.5) != draw(4));
    QVERIFY(draw(4.5) != draw(5));
}

void TestIcons::dimmedAndTurnedAreDrawnAnew()
{
    const Icons icons;
    const QRect where(4, 4, 16, 16);
    const QImage full = paint([&](QPainter &painter) { icons.draw(painter, where, kName, Qt::black); });
    const QImage dimmed = paint([&](QPainter &painter) {
        painter.setOpacity(0.5);
        icons.draw(painter, where, kName, Qt::black);
    });
    QVERIFY(dimmed != full);
    QVERIFY(qGray(dimmed.pixel(12, 4)) >= qGray(full.pixel(12, 4)));
    const QImage turned = paint([&](QPainter &painter) {
        painter.translate(40, 0);
        painter.rotate(90);
        icons.draw(painter, where, kName, Qt::black);
    });
    QVERIFY(turned != full && turned != paint([](QPainter &) {}));
}

void TestIcons::unknownAndEmptyDrawNothing()
{
    const Icons icons;
    const QImage empty = paint([](QPainter &) {});
    QCOMPARE(paint([&](QPainter &painter) { icons.draw(painter, QRect(4, 4, 16, 16), QStringLiteral("no-such-icon"), Qt::black); }), empty);
    QCOMPARE(paint([&](QPainter &painter) { icons.draw(painter, QRect(4, 4, 16, 0), kName, Qt::black); }), empty);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
