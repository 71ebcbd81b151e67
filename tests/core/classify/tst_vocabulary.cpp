// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/vocabulary.h"

#include "tests/testing/testing.h"

using ns::classify::Vocabulary;

class TestVocabulary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void findsEachValueAndNoOther()
    {
        std::vector<std::string> values = {"", "a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "sao paulo", "s\xC3\xA3o"};
        for (int i = 0; i < 5'000; ++i)
            values.push_back("value " + std::to_string(i));
        const Vocabulary vocabulary(values);
        for (std::uint32_t i = 0; i < values.size(); ++i)
            QCOMPARE(vocabulary.find(values[i], values), std::optional(i));
        for (const char *other : {"b", "aab", "abd", "abcdefg ", "abcdefghh", "value 5000", "value"})
            QCOMPARE(vocabulary.find(other, values), std::nullopt);
    }

    void ofEqualValuesTheFirstCounts()
    {
        const std::vector<std::string> values = {"web", "fair", "web"};
        QCOMPARE(Vocabulary(values).find("web", values), std::optional(0U));
    }

    void emptyOnesFindNothing()
    {
        QCOMPARE(Vocabulary().find("web", {}), std::nullopt);
        QCOMPARE(Vocabulary(std::vector<std::string>{}).find("web", {}), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
