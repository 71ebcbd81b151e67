// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accountname.h"

#include <QByteArray>

namespace ns::app {

std::string accountName()
{
    for (const char *name : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            return value.toStdString();
    }
    return "unknown";
}

} // namespace ns::app
