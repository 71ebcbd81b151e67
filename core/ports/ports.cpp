// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles every header of this folder alone; the folder holds interfaces and values only.
#include "core/ports/journal.h"
#include "core/ports/messagesender.h"
#include "core/ports/eventsource.h"
#include "core/ports/journalcall.h"
