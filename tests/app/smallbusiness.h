// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Configuration files of a business that is always open and welcomes each new lead at once.
namespace ns::testing::smallbusiness {

inline constexpr const char *kPolicy = R"({"version":1,"business":"Prueba","hours":{"default":{"mon-sun":"00:00-24:00"}},
 "caps":{"marketing_per_day":1,"marketing_per_week":3},"consent":{"marketing":"required"}})";
inline constexpr const char *kSequence = R"({"id":"welcome","trigger":{"event":"lead.created"},"needs_segment":false,"kind":"marketing",
 "nodes":[{"id":"hello","wait":"0m","template":"hello","channel":"whatsapp"}],"stop_on":["reply","opt_out","booking"]})";
inline constexpr const char *kTemplate = R"({"id":"hello","kind":"marketing","texts":[
 {"segment":"*","language":"es","text":"Hola {{contact.first_name}}, gracias por escribirnos."}]})";

} // namespace ns::testing::smallbusiness
