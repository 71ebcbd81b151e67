// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread.h"

#include <QtGlobal>
#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

namespace ns {

void yieldToWakers()
{
#ifdef Q_OS_LINUX
    const sched_param none{};
    (void)pthread_setschedparam(pthread_self(), SCHED_BATCH, &none); // refused in some sandboxes: then it is as it was
#endif
}

} // namespace ns
