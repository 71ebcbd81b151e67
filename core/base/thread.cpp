// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread.h"

#include <QtGlobal>
#ifdef Q_OS_LINUX
#include <pthread.h>
#endif
#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#endif

namespace ns {

namespace {

#ifdef Q_OS_LINUX
bool choosePolicy(int policy)
{
    const sched_param none{};
    return pthread_setschedparam(pthread_self(), policy, &none) == 0; // refused in some sandboxes
}
#endif

} // namespace

void yieldToWakers()
{
#ifdef Q_OS_LINUX
    (void)choosePolicy(SCHED_BATCH); // else it is as it was
#endif
}

bool yieldToAll()
{
#ifdef Q_OS_LINUX
    return choosePolicy(SCHED_IDLE);
#else
    return false;
#endif
}

void relaxCore()
{
#if defined(__x86_64__) || defined(__i386__)
    for (int i = 0; i < 40; ++i)
        _mm_pause();
#elif defined(__aarch64__)
    for (int i = 0; i < 40; ++i)
        __asm__ volatile("yield");
#endif
}

} // namespace ns
