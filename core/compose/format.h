// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string_view>

#include "core/base/clock.h"
#include "core/domain/contact.h"
#include "core/domain/facts.h"

namespace ns::compose {

/// Money as a person of that language and country reads it, without doubt about the currency: "US$ 120", "S/ 350", "R$ 1.250,50",
/// "MXN 1,250", "COP 380.000". A bare "$" means nine currencies in Latin America and is never written. Decimals only where there
/// are any, then at least two. English writes 1,250.50; Portuguese 1.250,50; Spanish as the country does (AR BO BR CL CO CR EC ES
/// PY UY VE 1.250,50; all others 1,250.50), for an unknown country as the currency's own country does.
[[nodiscard]] QString formatMoney(const domain::Money &money, std::string_view country, domain::Language language);

/// "martes 24 de noviembre", "terça-feira, 24 de novembro", "Tuesday, November 24"; the date at `offsetMinutes` from UTC.
[[nodiscard]] QString formatDate(Instant at, int offsetMinutes, domain::Language language);
/// "15:00" in Spanish and Portuguese, "3:00 PM" in English.
[[nodiscard]] QString formatTime(Instant at, int offsetMinutes, domain::Language language);
/// "2026-11-24": the local date for comparing with an offer's last day.
[[nodiscard]] std::string isoDate(Instant at, int offsetMinutes);

} // namespace ns::compose
