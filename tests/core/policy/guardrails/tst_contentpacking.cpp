// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "core/base/packed.h"
#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

namespace {

struct Draft
{
    const char *language, *text;
};

/// One of each claim, and what is hard to keep: names, signs, hidden characters, other scripts.
constexpr Draft kDrafts[]{
    {"es", ""},
    {"es", "Hola"},
    {"es", "\U0001F389\U0001F389 ¡Hola, Ana! ¿Ana?"},
    {"es", "El curso regular cuesta US$ 120 al mes; la matrícula, US$ 40. Suman US$ 160, y ahorras 10 % hasta el 31 de diciembre de 2026."},
    {"es", "9 de cada 10 alumnos pagan en 3 cuotas; la clase 1 de 5 dura 90 minutos, a las 19:30, para niños de 8 a 12 años, desde 1998, en la calle Lima 245."},
    {"es", "Escribe a ana@example.org, mira www.example.org o llama al (01) 425 6630; pregunta por la profesora Ana Torres. No es gratis: 2x1, código VIP25, hoy termina."},
    {"es", "Hola {{nombre}} null garantizamos tu visa, otro alumno, Juan Pérez, juan@x.org, DNI 12345678, clave sk7Qp92XbA41zz"},
    {"es", "1\uFE0F\u20E3 te\u200Bxto \u202Econ\u202C ｇｒａｔｉｓ y еspañol \uFB01n"},
    {"pt", "Oi Ana, a aula experimental é gratuita; o curso custa R$ 1.299,90 ou 10x de R$ 129,99 sem juros, às 19h30, até 15/02."},
    {"en", "Hi Ana, the course is $1,299.90 a year or ten weekly payments of $115; half off until December 4th, 6:30 to 9:30 pm."},
    {"en", "a\n\n\nb ;;; , . - ( ) : ' \" ` ~ % $ @ #"},
};

/// Bytes of one LEB128 number.
std::string number(std::uint64_t value)
{
    PackWriter writer;
    writer.u64(value);
    return writer.take();
}

} // namespace

/// Contents as bytes: all of it comes back, and nothing else is taken for one.
class TestContentPacking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void comesBack_data() { rows(); }
    void comesBack();
    void everyCut_data() { rows(); }
    void everyCut();
    void everyBit_data() { rows(); }
    void everyBit();
    void foreignBytes_data();
    void foreignBytes();
    void hugeCounts();
    void sizeIsBounded();
    void judgesTheSame();

private:
    static void rows()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("text");
        int i = 0;
        for (const Draft &draft : kDrafts)
            QTest::newRow((QByteArray::number(++i) + ' ' + QString::fromUtf8(draft.text).left(20).simplified().toUtf8()).constData()) << QByteArray(draft.language) << QByteArray(draft.text);
    }
    [[nodiscard]] MessageContent read(const char *language, const QString &text) const
    {
        DraftSource source;
        source.language = domain::parseLanguage(language);
        source.names = {QStringLiteral("Ana Ruiz")};
        source.confirmed = {QStringLiteral("3 de diciembre a las 17:30")};
        return m_bench.guard().read(text, source);
    }
    [[nodiscard]] MessageContent contentOfRow() const
    {
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, text);
        return read(language.constData(), QString::fromUtf8(text));
    }
    testing::GuardBench m_bench;
};

void TestContentPacking::comesBack()
{
    QFETCH(QByteArray, text);
    const MessageContent content = contentOfRow();
    const std::string packed = packContent(content);
    QCOMPARE(packContent(contentOfRow()), packed); // deterministic
    auto again = unpackContent(packed);
    NS_VERIFY_OK(again);
    placeNames(*again, QString::fromUtf8(text)); // bytes know no name's length
    QVERIFY(*again == content);
    QCOMPARE(packContent(*again), packed);
}

void TestContentPacking::everyCut()
{
    const std::string packed = packContent(contentOfRow());
    for (std::size_t size = 0; size < packed.size(); ++size) {
        const auto cut = unpackContent(std::string_view(packed).substr(0, size));
        QVERIFY2(!cut && cut.error().code == ErrorCode::InvalidInput, std::to_string(size).c_str());
    }
    for (const char *more : {"\0", "x", "\xff\xff"})
        QVERIFY(!unpackContent(packed + std::string(more, 1)));
    if (packed.size() > 1)
        QVERIFY(!unpackContent(packed.substr(1)));
}

/// Every bit turned once: an error, or another content that packs and unpacks to itself and that judging survives.
void TestContentPacking::everyBit()
{
    const std::string packed = packContent(contentOfRow());
    for (std::size_t at = 0; at < packed.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string bytes = packed;
            bytes[at] = char(bytes[at] ^ (1 << bit));
            const auto content = unpackContent(bytes);
            if (!content)
                continue;
            const auto again = unpackContent(packContent(*content));
            QVERIFY2(again && *again == *content, (std::to_string(at) + '.' + std::to_string(bit)).c_str());
            for (const Finding &finding : m_bench.guard().judge(*content, {}, std::chrono::local_days(std::chrono::days(20'000))))
                QVERIFY2(finding.span.start <= finding.span.end, finding.rule.c_str());
        }
}

void TestContentPacking::foreignBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("a zero") << QByteArray("\0", 1);
    QTest::newRow("zeros") << QByteArray(200, '\0');
    QTest::newRow("ones") << QByteArray(200, '\xff');
    QTest::newRow("a text") << QByteArray("Hola, ¿te reservo un lugar?");
    QTest::newRow("JSON") << QByteArray("{\"tokens\":[]}");
    QTest::newRow("a number that never ends") << QByteArray(40, '\x80');
    QTest::newRow("another layout") << QByteArray("\x7f", 1) + QByteArray::fromStdString(number(1));
}

void TestContentPacking::foreignBytes()
{
    QFETCH(QByteArray, bytes);
    const auto content = unpackContent({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(!content);
    QVERIFY(content.error().code == ErrorCode::InvalidInput);
}

/// A count that the bytes cannot hold is refused before anything is made for it: each place of a real content replaced with a huge number.
void TestContentPacking::hugeCounts()
{
    const std::string packed = packContent(read("es", QStringLiteral("Hola Ana, cuesta $ 120 al mes, 10 % gratis hasta hoy.")));
    for (const std::uint64_t huge : {std::uint64_t(1) << 20, std::uint64_t(1) << 31, std::uint64_t(1) << 40, ~std::uint64_t(0)})
        for (std::size_t at = 0; at < packed.size(); ++at) {
            const auto content = unpackContent(packed.substr(0, at) + number(huge) + packed.substr(at + 1));
            if (content)
                (void)m_bench.guard().judge(*content, {}, {});
        }
}

/// Twice the text, about twice the bytes; never more than the text itself by much.
void TestContentPacking::sizeIsBounded()
{
    const QString text = QStringLiteral("El curso regular cuesta US$ 120 al mes y empieza el lunes. ");
    const std::size_t ten = packContent(read("es", text.repeated(10))).size();
    const std::size_t twenty = packContent(read("es", text.repeated(20))).size();
    QVERIFY(double(twenty) < 2.2 * double(ten));
    QVERIFY(double(ten) < 4.0 * double(text.size()) * 10);
}

/// What was stored is judged as what was read, finding by finding.
void TestContentPacking::judgesTheSame()
{
    for (const Draft &draft : kDrafts) {
        const auto line = testing::quietCase(draft.language, draft.text).dump();
        std::size_t bytes = 0;
        const auto fresh = m_bench.judgeLine(line);
        const auto stored = m_bench.judgeStored(line, bytes);
        QVERIFY2(stored.findings == fresh.findings && stored.verdict == fresh.verdict, draft.text);
    }
}

QTEST_GUILESS_MAIN(TestContentPacking)
#include "tst_contentpacking.moc"
