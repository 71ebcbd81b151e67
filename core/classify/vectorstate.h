// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ns::classify {

/// Marks the upper halves of the processor's vector registers as unused; nothing where there are none. A few cycles.
/// Qt 6.4 hashes a string with 256-bit instructions (qHashBits on processors with VAES) and returns without that mark. From then on each change
/// between older instructions (libxgboost) and newer ones (libm's expf) costs about 70 cycles in that thread and in those that it starts: a
/// training of 50,000 rows by nightshift-agent took 11.2 s of processor time instead of 5.1 s. So it is called before each piece of work by XGBoost.
void releaseUpperHalves();

} // namespace ns::classify
