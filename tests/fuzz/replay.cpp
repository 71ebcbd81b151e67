// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer where there is no clang: every seed as it is, then truncated and with seeded bytes changed.
#include <QDir>
#include <QFile>
#include <cstdio>

#include "core/base/random.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr int kMutationsPerSeed = 300;

void feed(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size()));
}

void mutate(const QByteArray &seed, ns::Random &random)
{
    for (int round = 0; round < kMutationsPerSeed && !seed.isEmpty(); ++round) {
        QByteArray changed = seed.left(qsizetype(random.between(0, seed.size())));
        for (std::int64_t i = random.between(0, 4); i > 0 && !changed.isEmpty(); --i)
            changed[qsizetype(random.between(0, changed.size() - 1))] = char(random.between(0, 255));
        feed(changed);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QDir corpus(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    ns::Random random(20261121);
    feed({});
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        const QByteArray seed = file.readAll();
        feed(seed);
        mutate(seed, random);
    }
    std::printf("%d seeds, %d inputs\n", int(names.size()), int(names.size()) * (1 + kMutationsPerSeed) + 1);
    return names.isEmpty() ? 1 : 0; // a target without seeds tests nothing
}
