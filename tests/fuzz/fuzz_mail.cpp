// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/connect/mimemessage.h"

namespace {

constexpr std::size_t kLineBytesMax = 78;
constexpr std::string_view kHeaders[] = {"From: ", "To: ", "Subject: ", "Date: ", "Message-ID: ", "X-Nightshift-Reference: ", "MIME-Version: ",
                                         "Content-Type: ", "Content-Transfer-Encoding: "};

/// A header may not be added by what a contact is called, and no line may be longer or end otherwise than the standard says.
void checkHead(std::string_view mail)
{
    std::size_t header = 0;
    while (!mail.starts_with("\r\n")) {
        const std::size_t end = mail.find("\r\n");
        const std::string_view line = mail.substr(0, end);
        if (end == mail.npos || line.find_first_of("\r\n") != line.npos)
            __builtin_trap();
        const bool addresses = line.starts_with("To: ") || line.starts_with("From: ") || line.starts_with("Message-ID: ") || line.starts_with("X-");
        if (!addresses && line.size() > kLineBytesMax)
            __builtin_trap();
        if (!line.starts_with(' ') && (header == std::size(kHeaders) || !line.starts_with(kHeaders[header++])))
            __builtin_trap();
        mail.remove_prefix(end + 2);
    }
    if (header != std::size(kHeaders))
        __builtin_trap();
}

} // namespace

/// Recipient, reference and subject, each ended by a NUL byte, then the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string_view rest(reinterpret_cast<const char *>(data), size);
    const auto takePart = [&rest] {
        const std::size_t end = std::min(rest.find('\0'), rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + 1));
        return part;
    };
    ns::ports::OutgoingMessage message;
    message.to = takePart();
    message.reference = ns::domain::SendKey(std::string(takePart()));
    const std::string_view subject = takePart();
    message.subject = QString::fromUtf8(subject.data(), qsizetype(subject.size()));
    message.text = QString::fromUtf8(rest.data(), qsizetype(rest.size()));
    if (const auto mail = ns::connect::renderMail(message, "school@example.org"))
        checkHead(*mail);
    return 0;
}
