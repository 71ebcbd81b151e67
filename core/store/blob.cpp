// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob.h"

#include <memory>
#include <zstd.h>

#include "core/store/resources.h"

namespace ns::store {

namespace {

constexpr char kPlain = 0;
constexpr char kDictionary = 1; // zstd over resources::blobDictionary; another dictionary gets another tag
constexpr char kBasis = 2;      // zstd after bytes that lie elsewhere
constexpr int kLevel = 3;
constexpr int kThoroughLevel = 5;
constexpr unsigned long long kPlainBytesMax = 64 * 1024 * 1024; // what a damaged frame may claim to hold

template <auto Free> struct Freeing
{
    template <typename T> void operator()(T *object) const { Free(object); }
};
using Compressor = std::unique_ptr<ZSTD_CCtx, Freeing<ZSTD_freeCCtx>>;
using Expander = std::unique_ptr<ZSTD_DCtx, Freeing<ZSTD_freeDCtx>>;
using CompressTables = std::unique_ptr<ZSTD_CDict, Freeing<ZSTD_freeCDict>>;
using ExpandTables = std::unique_ptr<ZSTD_DDict, Freeing<ZSTD_freeDDict>>;

CompressTables digest(int level)
{
    return CompressTables(ZSTD_createCDict(resources::blobDictionary().data(), resources::blobDictionary().size(), level));
}

/// The dictionary, digested once for each effort and direction. Immutable.
const ZSTD_CDict *compressTables(Effort effort)
{
    static const CompressTables quick = digest(kLevel);
    static const CompressTables thorough = digest(kThoroughLevel);
    return effort == Effort::Thorough ? thorough.get() : quick.get();
}

const ZSTD_DDict *expandTables()
{
    static const ExpandTables tables(ZSTD_createDDict(resources::blobDictionary().data(), resources::blobDictionary().size()));
    return tables.get();
}

/// zstd's scratch memory, a hundred kilobytes: made once for each thread, because making it costs more than a blob does.
ZSTD_CCtx *compressor()
{
    thread_local const Compressor context(ZSTD_createCCtx());
    return context.get();
}

ZSTD_DCtx *expander()
{
    thread_local const Expander context(ZSTD_createDCtx());
    return context.get();
}

QByteArray tagged(char tag, std::string_view bytes)
{
    QByteArray stored(qsizetype(bytes.size()) + 1, Qt::Uninitialized);
    stored[0] = tag;
    std::copy(bytes.begin(), bytes.end(), stored.begin() + 1);
    return stored;
}

/// compress(into, capacity) gives the frame's size or a zstd error, which here only says that it would not be shorter.
template <typename Compress> QByteArray shorterOf(std::string_view plain, char tag, Compress compress)
{
    QByteArray stored(qsizetype(plain.size()) + 1, Qt::Uninitialized);
    stored[0] = tag;
    const std::size_t size = compress(stored.data() + 1, plain.size());
    if (ZSTD_isError(size) != 0)
        return tagged(kPlain, plain);
    stored.resize(qsizetype(size) + 1);
    stored.squeeze();
    return stored;
}

/// expand(into, capacity, frame) gives the plain size or a zstd error.
template <typename Expand> std::optional<std::string> expanded(std::string_view frame, Expand expand)
{
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > kPlainBytesMax) // zstd's codes for "unknown" and "no frame" are the largest numbers
        return std::nullopt;
    std::string plain(std::size_t(size), '\0');
    if (expand(plain.data(), plain.size()) != plain.size())
        return std::nullopt;
    return plain;
}

} // namespace

QByteArray compressBlob(std::string_view bytes, Effort effort)
{
    return shorterOf(bytes, kDictionary, [bytes, effort](char *into, std::size_t capacity) {
        return ZSTD_compress_usingCDict(compressor(), into, capacity, bytes.data(), bytes.size(), compressTables(effort));
    });
}

std::optional<std::string> expandBlob(std::string_view stored)
{
    if (stored.empty())
        return std::nullopt;
    const std::string_view body = stored.substr(1);
    if (stored.front() == kPlain)
        return std::string(body);
    if (stored.front() != kDictionary)
        return std::nullopt;
    return expanded(body, [body](char *into, std::size_t capacity) {
        return ZSTD_decompress_usingDDict(expander(), into, capacity, body.data(), body.size(), expandTables());
    });
}

QByteArray compressBlobAfter(std::string_view basis, std::string_view bytes)
{
    return shorterOf(bytes, kBasis, [basis, bytes](char *into, std::size_t capacity) {
        ZSTD_CCtx *context = compressor();
        ZSTD_CCtx_reset(context, ZSTD_reset_session_and_parameters);
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, kLevel);
        ZSTD_CCtx_refPrefix(context, basis.data(), basis.size());
        return ZSTD_compress2(context, into, capacity, bytes.data(), bytes.size());
    });
}

std::optional<std::string> expandBlobAfter(std::string_view basis, std::string_view stored)
{
    if (stored.empty() || stored.front() != kBasis)
        return expandBlob(stored);
    const std::string_view body = stored.substr(1);
    return expanded(body, [basis, body](char *into, std::size_t capacity) {
        ZSTD_DCtx *context = expander();
        ZSTD_DCtx_reset(context, ZSTD_reset_session_and_parameters);
        ZSTD_DCtx_refPrefix(context, basis.data(), basis.size());
        return ZSTD_decompressDCtx(context, into, capacity, body.data(), body.size());
    });
}

} // namespace ns::store
