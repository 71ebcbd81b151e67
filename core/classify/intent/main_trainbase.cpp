// SPDX-License-Identifier: GPL-3.0-or-later
// Build step: learns the shipped model of intents from resources/intents and writes its bytes. usage: ns-train-base-intents FILE
#include <cstdio>

#include "core/base/file.h"
#include "core/classify/intent/basemodel.h"

namespace {

ns::Status trainBase(const std::string &path)
{
    using namespace ns::classify;
    const auto examples = baseIntentExamples();
    const auto heldOut = heldOutIntentExamples();
    if (!examples || !heldOut)
        return tl::make_unexpected(examples ? heldOut.error() : examples.error());
    const auto trained = trainIntents(*examples, {.test = &*heldOut});
    if (!trained)
        return tl::make_unexpected(trained.error());
    const Metrics &metrics = trained->model->card().metrics;
    std::printf("%s: %zu examples, accuracy %.4f on %zu held-out messages, decides %.4f of them, right in %.4f (at least %.4f), gate %s\n",
                trained->model->id().str().c_str(), examples->size(), metrics.accuracy, metrics.rows, metrics.coverage,
                metrics.accuracyAtThreshold.value_or(0), metrics.lower95, trained->model->card().gate.passed ? "passed" : "not passed");
    for (const auto &[language, figures] : metrics.perLanguage)
        std::printf("  %s: accuracy %.4f, decides %.4f\n", language.c_str(), figures.accuracy, figures.coverage);
    return ns::writeFileAtomically(path, trained->model->serialise());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: ns-train-base-intents FILE\n");
        return 2;
    }
    const ns::Status done = trainBase(argv[1]);
    if (!done)
        std::fprintf(stderr, "%s\n", describe(done.error()).c_str());
    return done ? 0 : 1;
}
