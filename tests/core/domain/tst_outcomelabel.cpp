// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/domain/outcomelabel.h"

class TestOutcomeLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatALabelMeans_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("means"); // 1 won, 0 not, -1 nothing
        QTest::newRow("one") << "1" << 1;
        QTest::newRow("spanish") << QStringLiteral("SÍ") << 1;
        QTest::newRow("portuguese yes") << "Sim" << 1;
        QTest::newRow("won") << " won " << 1;
        QTest::newRow("zero") << "0" << 0;
        QTest::newRow("portuguese no") << QStringLiteral("Não") << 0;
        QTest::newRow("lost") << "LOST" << 0;
        QTest::newRow("a segment") << "adult" << -1;
        QTest::newRow("empty") << "" << -1;
    }

    void saysWhatALabelMeans()
    {
        QFETCH(QString, label);
        QFETCH(int, means);
        const auto found = ns::domain::meansWon(label.toStdString());
        QCOMPARE(found ? int(*found) : -1, means);
    }
};

QTEST_GUILESS_MAIN(TestOutcomeLabel)
#include "tst_outcomelabel.moc"
