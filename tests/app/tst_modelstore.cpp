// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modelstore.h"

#include <QFile>

#include "core/base/file.h"
#include "core/classify/trainer.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::app;
using ns::classify::testing::makeLeads;
using ModelPtr = std::shared_ptr<const classify::LeadModel>;

namespace {

ModelPtr train(double strength, std::uint64_t seed)
{
    const auto trained = classify::trainLead(makeLeads({.rows = 1'500, .strength = strength}), {.label = "outcome", .seed = seed});
    if (!trained)
        qFatal("no model: %s", describe(trained.error()).c_str());
    return trained->model;
}

} // namespace

class TestModelStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_good = train(3, 1);
        m_better = train(3, 2);
        m_noise = train(0, 1);
        QVERIFY(m_good->card().gate.passed && m_better->card().gate.passed && !m_noise->card().gate.passed);
    }
    void init()
    {
        ns::testing::failOnWarnings();
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void keepsModelsPrivateAndUnchanged()
    {
        QCOMPARE(store().add(*m_good).value(), 1);
        const std::string path = folder() + "/" + m_good->id().str() + ".nsmodel";
        QVERIFY(readFile(path, 10'000'000).value() == m_good->serialise());
        for (const std::string &file : {path, folder() + "/registry.json"}) {
            const auto permissions = QFile::permissions(QString::fromStdString(file));
            QCOMPARE(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions{});
        }
        QCOMPARE(store().add(*m_good).value(), 2); // a second look at the same holdout
        QCOMPARE(store().add(*m_noise).value(), 1);
    }

    void findsByNameAndPrefix()
    {
        NS_VERIFY_OK(store().add(*m_good));
        QCOMPARE((*store().load(m_good->id().str()))->id(), m_good->id());
        QCOMPARE((*store().load(m_good->id().str().substr(0, 9)))->id(), m_good->id());
        QCOMPARE(store().load("lead").error().code, ErrorCode::NotFound);
        QCOMPARE(store().load("lead-zz").error().code, ErrorCode::NotFound);
        QVERIFY(store().loadActive().value() == nullptr);
    }

    void promotesAndRollsBack()
    {
        const Instant now = ns::testing::at("2026-11-24T15:00:00Z");
        NS_VERIFY_OK(store().add(*m_good));
        NS_VERIFY_OK(store().add(*m_better));
        NS_VERIFY_OK(store().add(*m_noise));
        QCOMPARE(store().promote(*m_noise, now).error().code, ErrorCode::Conflict);
        NS_VERIFY_OK(store().promote(*m_good, now));
        QCOMPARE((*store().loadActive())->id(), m_good->id());
        NS_VERIFY_OK(store().promote(*m_better, now));
        QCOMPARE((*store().load("lead"))->id(), m_better->id());
        const auto models = store().rollBack("lead", now);
        NS_VERIFY_OK(models);
        QCOMPARE(models->active, m_good->id().str());
        QCOMPARE(store().rollBack("intent", now).error().code, ErrorCode::NotFound);
        QCOMPARE(store().readRegistry()->content().history.back().at, std::string("2026-11-24T15:00:00.000Z"));
    }

    void refusesAFileThatIsNotItsName()
    {
        NS_VERIFY_OK(store().add(*m_good));
        const std::string path = folder() + "/" + m_good->id().str() + ".nsmodel";
        NS_VERIFY_OK(writeFileAtomically(path, m_noise->serialise()));
        QCOMPARE(store().load(m_good->id().str()).error().code, ErrorCode::Storage);
        NS_VERIFY_OK(writeFileAtomically(path, "torn"));
        QCOMPARE(store().load(m_good->id().str()).error().code, ErrorCode::Storage);
        QVERIFY(QFile::remove(QString::fromStdString(path)));
        QCOMPARE(store().load(m_good->id().str()).error().code, ErrorCode::NotFound);
    }

    void aBrokenRegistryIsNotOverwritten()
    {
        NS_VERIFY_OK(store().add(*m_good));
        NS_VERIFY_OK(writeFileAtomically(folder() + "/registry.json", "{"));
        QCOMPARE(store().add(*m_better).error().code, ErrorCode::Storage);
        QCOMPARE(readFile(folder() + "/registry.json", 100).value(), std::string("{"));
    }

private:
    [[nodiscard]] std::string folder() const { return m_dir->filePath(QStringLiteral("models")).toStdString(); }
    [[nodiscard]] ModelStore store() const { return ModelStore(folder()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    ModelPtr m_good;
    ModelPtr m_better;
    ModelPtr m_noise;
};

QTEST_GUILESS_MAIN(TestModelStore)
#include "tst_modelstore.moc"
