// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

Q_LOGGING_CATEGORY(lcAgent, "ns.agent", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "ns.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcConnect, "ns.connect", QtWarningMsg)
Q_LOGGING_CATEGORY(lcConsole, "ns.console", QtWarningMsg)
