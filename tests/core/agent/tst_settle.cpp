// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class TestX : public QObject { Q_OBJECT };
QTEST_GUILESS_MAIN(TestX)
#include "tst_settle.moc"
