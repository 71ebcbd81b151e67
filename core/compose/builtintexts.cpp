// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/builtintexts.h"

namespace ns::resources {
std::string_view optOutConfirmation();
}

namespace ns::compose {

Result<Composer> loadBuiltInTexts()
{
    const auto parser = TemplateParser::create();
    if (!parser)
        return tl::make_unexpected(parser.error());
    auto parsed = parser->parse(resources::optOutConfirmation());
    if (!parsed)
        return fail(ErrorCode::Internal, parsed.error().front().path + ": " + parsed.error().front().message, std::string(kBuiltInOptOut));
    auto set = TemplateSet::build({std::move(*parsed)});
    if (!set)
        return tl::make_unexpected(set.error());
    return Composer(std::make_shared<const TemplateSet>(std::move(*set)));
}

} // namespace ns::compose
