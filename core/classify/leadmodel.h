#pragma once
#include <memory>
#include "core/base/result.h"
#include "core/domain/contact.h"
#include "core/domain/ids.h"
namespace ns::classify {
struct Classification { std::string label; double confidence = 0; bool automatic = false; std::vector<float> features; };
class LeadModel { public:
 virtual ~LeadModel() = default;
 virtual Classification classify(const domain::Attributes &) const { return {}; }
 virtual double threshold() const { return 1; } virtual domain::ModelId id() const { return {}; } virtual bool gatePassed() const { return false; } };
}
