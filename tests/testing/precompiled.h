// SPDX-License-Identifier: GPL-3.0-or-later
// What almost every test includes.
#pragma once
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/precompiled.h"
#include "tests/testing/testing.h"
