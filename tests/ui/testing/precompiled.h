// SPDX-License-Identifier: GPL-3.0-or-later
// What almost every test of the window includes.
#pragma once
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "tests/testing/testing.h"
#include "ui/precompiled.h"
