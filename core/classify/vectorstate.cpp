// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/vectorstate.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace ns::classify {

#if defined(__x86_64__)

namespace {

__attribute__((target("avx"))) void zeroUpperHalves()
{
    _mm256_zeroupper();
}

} // namespace

void releaseUpperHalves()
{
    if (__builtin_cpu_supports("avx"))
        zeroUpperHalves();
}

#else

void releaseUpperHalves() {} // no such halves; and Microsoft's compiler, which builds Qt on Windows, ends such functions with the mark

#endif

} // namespace ns::classify
