// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/random.h"
#include "core/store/blob.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::store;

class TestBlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void comesBack_data();
    void comesBack();
    void shrinksWhatWeWrite();
    void repeatsItsBasis();
    void needsItsBasis();
    void refusesDamage_data();
    void refusesDamage();
};

namespace {

std::string noise(std::size_t size)
{
    Random random(1, "blob");
    std::string bytes;
    while (bytes.size() < size)
        bytes += char(random.between(0, 255));
    return bytes;
}

std::string sentence(int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += "Hola, quisiera saber los horarios de la clase de prueba " + std::to_string(i * 7919) + ". ";
    return text;
}

} // namespace

void TestBlob::comesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("a zero byte") << QByteArray("\0", 1);
    QTest::newRow("text") << QByteArray::fromStdString(sentence(40));
    QTest::newRow("noise") << QByteArray::fromStdString(noise(3000));
    QTest::newRow("larger than a page") << QByteArray::fromStdString(sentence(20'000));
}

void TestBlob::comesBack()
{
    QFETCH(QByteArray, bytes);
    const std::string plain = bytes.toStdString();
    const QByteArray stored = compressBlob(plain);
    QVERIFY(stored.size() <= bytes.size() + 1); // at worst the tag
    QCOMPARE(expandBlob(stored), std::optional(plain));
    const std::string basis = sentence(3);
    const QByteArray after = compressBlobAfter(basis, plain);
    QVERIFY(after.size() <= bytes.size() + 1);
    QCOMPARE(expandBlobAfter(basis, std::string_view(after.constData(), std::size_t(after.size()))), std::optional(plain));
}

void TestBlob::shrinksWhatWeWrite()
{
    // Names that every trace repeats lie in the dictionary: even one short row gains.
    const std::string names = "nightshift.policy.version gen_ai.operation.name nightshift.model nightshift.confidence nightshift.template";
    QVERIFY2(compressBlob(names).size() * 10 < qsizetype(names.size()) * 8, qPrintable(QString::number(compressBlob(names).size())));
}

void TestBlob::repeatsItsBasis()
{
    const std::string basis = "{\"contact\":{\"name\":\"Rosa\",\"message\":\"" + noise(1000) + "\"}}";
    const std::string profile = "\x01Rosa" + basis.substr(30, 950);
    QVERIFY(compressBlob(profile).size() > 900);
    QVERIFY(compressBlobAfter(basis, profile).size() < 60);
}

void TestBlob::needsItsBasis()
{
    const std::string basis = noise(500);
    const std::string plain = basis + "!";
    const QByteArray stored = compressBlobAfter(basis, plain);
    const std::string_view bytes(stored.constData(), std::size_t(stored.size()));
    QVERIFY(expandBlobAfter(basis, bytes) == plain);
    QVERIFY(!expandBlob(bytes).has_value());
    QVERIFY(!expandBlobAfter("", bytes).has_value());
}

void TestBlob::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("unknown tag") << QByteArray("\x07" "abc");
    QTest::newRow("no frame") << QByteArray("\x01" "abc");
    QTest::newRow("cut") << compressBlob(sentence(40)).chopped(10);
    QTest::newRow("longer than it says") << compressBlob(sentence(40)) + "tail";
}

void TestBlob::refusesDamage()
{
    QFETCH(QByteArray, stored);
    QVERIFY(!expandBlob(stored).has_value());
}

QTEST_GUILESS_MAIN(TestBlob)
#include "tst_blob.moc"
