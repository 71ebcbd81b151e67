# SPDX-License-Identifier: GPL-3.0-or-later
# Writes one header from a folder of SQL files: an enumerator and a text per file (one statement each), and the numbered
# migrations in order. At configure time; a changed file configures again.
function(ns_embed_sql folder header)
  file(GLOB statements CONFIGURE_DEPENDS ${folder}/*.sql)
  file(GLOB migrations CONFIGURE_DEPENDS ${folder}/migrations/*.sql)
  list(SORT statements)
  list(SORT migrations)
  set(names "")
  set(texts "")
  set(steps "")
  foreach(file ${statements})
    get_filename_component(stem ${file} NAME_WE)
    string(REPLACE "_" ";" words ${stem})
    set(name "")
    foreach(word ${words})
      string(SUBSTRING ${word} 0 1 first)
      string(SUBSTRING ${word} 1 -1 rest)
      string(TOUPPER ${first} first)
      string(APPEND name "${first}${rest}")
    endforeach()
    file(READ ${file} text)
    string(APPEND names "    ${name},\n")
    string(APPEND texts "    R\"sql(${text})sql\",\n")
  endforeach()
  foreach(file ${migrations})
    file(READ ${file} text)
    string(APPEND steps "    R\"sql(${text})sql\",\n")
  endforeach()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${statements} ${migrations})
  file(CONFIGURE OUTPUT ${header} @ONLY CONTENT
"// SPDX-License-Identifier: GPL-3.0-or-later
// Made by embedsql.cmake from core/store/sql.
#pragma once

namespace ns::store {
enum class Sql {
@names@};
inline constexpr const char *kSqlText[] = {
@texts@};
inline constexpr const char *kMigrations[] = {
@steps@};
} // namespace ns::store
")
endfunction()
