// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/cellmemory.h"

#include <map>

#include "tests/testing/testing.h"

using namespace ns::classify;

class TestCellMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void asksOnce()
    {
        CellMemory memory;
        int asked = 0;
        const auto read = [&asked](std::string_view text) { return ++asked, std::int32_t(text.size()); };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(memory.recall("Landing Page Submission", read), 23);
        QCOMPARE(asked, 1);
        QCOMPARE(memory.recall("Landing Page Submissions", read), 24);
        QCOMPARE(asked, 2);
    }

    void emptyAndLongOnesAreReadEachTime()
    {
        CellMemory memory;
        int asked = 0;
        const auto read = [&asked](std::string_view) { return ++asked; };
        const std::string longest(32, 'a');
        for (const std::string &text : {std::string(), longest + 'a'}) {
            const int before = asked;
            QCOMPARE(memory.recall(text, read), before + 1);
            QCOMPARE(memory.recall(text, read), before + 2);
        }
        const int before = asked;
        QCOMPARE(memory.recall(longest, read), before + 1);
        QCOMPARE(memory.recall(longest, read), before + 1);
    }

    /// Every length, one byte changed at every place, one more byte, one less: never another text's meaning.
    void tellsLikeTextsApart()
    {
        CellMemory memory;
        std::map<std::string, std::int32_t> meanings;
        const auto recall = [&](const std::string &text) {
            return memory.recall(text, [&](std::string_view) { return meanings.try_emplace(text, std::int32_t(meanings.size())).first->second; });
        };
        std::vector<std::string> texts;
        for (std::size_t size = 1; size <= 32; ++size) {
            texts.emplace_back(size, 'x'); // the filling of short words
            texts.emplace_back(size, '\0');
            for (std::size_t i = 0; i < size; ++i) {
                texts.emplace_back(size, 'x');
                texts.back()[i] = 'y';
            }
        }
        for (int pass = 0; pass < 3; ++pass) {
            for (const std::string &text : texts) {
                const std::int32_t first = recall(text);
                QCOMPARE(first, meanings.at(text));
                QCOMPARE(recall(text), first);
            }
        }
        QCOMPARE(meanings.size(), texts.size());
    }
};

QTEST_GUILESS_MAIN(TestCellMemory)
#include "tst_cellmemory.moc"
