# SPDX-License-Identifier: GPL-3.0-or-later
# ns_embed(TARGET FILE NAME): compiles a resource file into TARGET as `std::string_view ns::resources::NAME()`.
# FILE is relative to the source root. Bytes, not a string literal: compilers limit those.
function(ns_embed target file name)
  set(source ${CMAKE_SOURCE_DIR}/${file})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DIN=${source} -DOUT=${output} -DNAME=${name} -P ${CMAKE_SOURCE_DIR}/.cmake/embedfile.cmake
    DEPENDS ${source} ${CMAKE_SOURCE_DIR}/.cmake/embedfile.cmake VERBATIM)
  target_sources(${target} PRIVATE ${output})
  set_source_files_properties(${output} PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_AUTOGEN ON)
endfunction()
