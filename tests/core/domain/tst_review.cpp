// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/review.h"

#include <set>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::domain;
using S = ReviewState;

class TestReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void everyEdge();
    void namesComeBack();
};

void TestReview::everyEdge()
{
    const std::set<std::pair<S, S>> legal = {{S::Pending, S::Answered},  {S::Pending, S::Expired},  {S::Answered, S::Applied},
                                             {S::Answered, S::Failed},   {S::Answered, S::Expired}, {S::Failed, S::Answered},
                                             {S::Failed, S::Expired}};
    for (int from = 0; from <= int(S::Expired); ++from) {
        for (int to = 0; to <= int(S::Expired); ++to)
            QCOMPARE(canTransition(S(from), S(to)), legal.contains({S(from), S(to)}));
    }
}

void TestReview::namesComeBack()
{
    for (int state = 0; state <= int(S::Expired); ++state)
        QVERIFY(parseReviewState(reviewStateName(S(state))) == S(state));
    QVERIFY(!parseReviewState("open"));
    QCOMPARE(answerKindName(AnswerKind::None), std::string_view("none"));
    QCOMPARE(answerKindName(AnswerKind::Text), std::string_view("text"));
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
