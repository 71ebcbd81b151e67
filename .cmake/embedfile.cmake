# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DIN=file -DOUT=file.cpp -DNAME=function -P embedfile.cmake
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
file(WRITE ${OUT} "// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <string_view>
namespace ns::resources {
std::string_view ${NAME}();
std::string_view ${NAME}()
{
    static constexpr unsigned char kBytes[] = {
${bytes}0};
    return {reinterpret_cast<const char *>(kBytes), sizeof(kBytes) - 1};
}
} // namespace ns::resources
")
