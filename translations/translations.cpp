// SPDX-License-Identifier: GPL-3.0-or-later
// A library needs a source; the catalogues lie in its resources (see CMakeLists.txt beside).
#include <QtGlobal>
