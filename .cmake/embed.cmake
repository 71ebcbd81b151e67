# SPDX-License-Identifier: GPL-3.0-or-later
# ns_embed(TARGET FILE SYMBOL) puts FILE's bytes into TARGET and defines `std::string_view SYMBOL()` for them; a header of the module
# declares it. SYMBOL is qualified ("ns::resources::policySchema"); a bare name is taken in ns::resources. FILE is a source (an edit is
# noticed), or, when its path is absolute, made by the build.
function(ns_embed target file symbol)
  get_filename_component(path ${file} ABSOLUTE BASE_DIR ${CMAKE_SOURCE_DIR})
  if(NOT symbol MATCHES "::")
    set(symbol "ns::resources::${symbol}")
  endif()
  string(REGEX REPLACE "^.*::" "" function "${symbol}")
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_${function}.cpp)
  set(script ${CMAKE_SOURCE_DIR}/.cmake/embedbytes.cmake)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DIN=${path} -DOUT=${out} -DSYMBOL=${symbol} -P ${script}
    COMMAND ${CMAKE_COMMAND} -E touch ${out} # file(CONFIGURE) leaves an equal file as it is
    DEPENDS ${path} ${script} VERBATIM COMMENT "Embedding ${file}")
  target_sources(${target} PRIVATE ${out})
  set_source_files_properties(${out} PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_AUTOGEN ON SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
