# SPDX-License-Identifier: GPL-3.0-or-later
# The only build functions of the project: one library per folder, one executable per test file.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(NS_CCACHE ccache)
if(NS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A precompiled header carries a time stamp: without the sloppiness every clean clone would miss.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
      "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "CCACHE_NOHASHDIR=1" ${NS_CCACHE})
endif()

# A hundred test programs are linked three times in CI: mold takes a fifth of ld's time.
find_program(NS_MOLD mold)
if(NS_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
  add_link_options(-fuse-ld=mold)
endif()

# All compile flags live in one interface target.
add_library(ns_flags INTERFACE)
target_include_directories(ns_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(ns_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
  NS_VERSION="${PROJECT_VERSION}" JSON_USE_IMPLICIT_CONVERSIONS=0)
if(MSVC)
  target_compile_options(ns_flags INTERFACE /W4 /WX /utf-8 /permissive-)
else()
  target_compile_options(ns_flags INTERFACE -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wno-sign-conversion
    -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    # GCC 12 at -O3 takes an empty std::optional's storage for an uninitialised read (GCC bugs 80635, 105562).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 at -O2 and above warns of overlapping or endless copies in std::string's own + and replace (GCC bugs 105329, 105651).
  # The asan preset finds the real ones.
  target_compile_options(ns_flags INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds)
endif()
if(CMAKE_UNITY_BUILD AND NOT MSVC)
  # Files that share a translation unit see each other's local names; the dev preset, file by file, has these warnings.
  target_compile_options(ns_flags INTERFACE -Wno-shadow -Wno-subobject-linkage)
endif()
if(NS_SANITIZE)
  target_compile_options(ns_flags INTERFACE -fsanitize=${NS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -g1)
  target_link_options(ns_flags INTERFACE -fsanitize=${NS_SANITIZE})
  # With sanitizers a library linked into each of two hundred and fifty test programs fills 18 GB of disk, shared ones a twentieth.
  set(BUILD_SHARED_LIBS ON)
endif()
if(NS_FUZZ)
  target_compile_options(ns_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -g1)
  target_link_options(ns_flags INTERFACE -fsanitize=address,undefined)
endif()

# One precompiled header for everything below app; modules reuse it.
set(NS_PCH_HEADER ${CMAKE_SOURCE_DIR}/core/base/precompiled.h)

function(ns_add_library name)
  add_library(${name} ${ARGN}) # static, or as BUILD_SHARED_LIBS says
  # A shared library's own definition would keep GCC from the precompiled header that modules share.
  set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "")
endfunction()

# ns_add_module(NAME SOURCES a.cpp .. [LINK lib ..] [PRIVATE_LINK lib ..])
function(ns_add_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  ns_add_library(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ns_flags Qt6::Core ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
  ns_use_pch(${name})
  # The presets of CI put eight files into one translation unit, which halves their time. JSON codecs name their helpers alike.
  list(FILTER ARG_SOURCES INCLUDE REGEX "codec\\.cpp$")
  set_source_files_properties(${ARG_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# The same for a module of the window: with moc, Qt Widgets and the window's precompiled header.
function(ns_add_ui_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  ns_add_library(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ns_flags Qt6::Widgets ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  if(name STREQUAL "ns_ui_style")
    target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/ui/precompiled.h)
  else()
    target_precompile_headers(${name} REUSE_FROM ns_ui_style)
  endif()
endfunction()

function(ns_use_pch name)
  if(name STREQUAL "ns_base")
    target_precompile_headers(${name} PRIVATE ${NS_PCH_HEADER})
  else()
    target_precompile_headers(${name} REUSE_FROM ns_base)
  endif()
endfunction()

# ns_add_test(PATH/NAME [SOURCES extra.cpp ..] [LINK lib ..] [LABELS label ..] [TIMEOUT seconds])
# With NS_WITHOUT_UNIT_TESTS core's are left out but for the long ones: CI runs them in the asan-core preset.
# PATH mirrors the source tree; the target is the path with dashes; the test file is tst_NAME.cpp.
function(ns_add_test path)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
  if(NS_WITHOUT_UNIT_TESTS AND path MATCHES "^core/" AND NOT "long" IN_LIST ARG_LABELS)
    return()
  endif()
  get_filename_component(name ${path} NAME)
  get_filename_component(dir ${path} DIRECTORY)
  string(REPLACE "/" "-" target "${path}")
  add_executable(tst-${target} ${CMAKE_SOURCE_DIR}/tests/${dir}/tst_${name}.cpp ${ARG_SOURCES})
  target_link_libraries(tst-${target} PRIVATE ns_flags ns_testing ${ARG_LINK})
  target_compile_definitions(tst-${target} PRIVATE NS_SHARED_DIR="${NS_SHARED_DIR}" NS_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  if("${ARG_LINK}" MATCHES "ns_ui_|ns_page_|ns_console_app")
    target_precompile_headers(tst-${target} REUSE_FROM ns_ui_testing)
  else()
    target_precompile_headers(tst-${target} REUSE_FROM ns_testing)
  endif()
  # Only the test's class needs moc: AUTOMOC would scan and compile another file for each of two hundred programs.
  set(moc ${CMAKE_CURRENT_BINARY_DIR}/tst_${name}.moc)
  qt6_generate_moc(${CMAKE_SOURCE_DIR}/tests/${dir}/tst_${name}.cpp ${moc})
  target_sources(tst-${target} PRIVATE ${moc})
  target_include_directories(tst-${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  add_test(NAME ${path} COMMAND tst-${target})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300) # under sanitizers, three at a time, on a slow machine
  endif()
  set(environment "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=ns.*=false;LC_ALL=C.UTF-8")
  if(NS_SANITIZE STREQUAL "thread")
    # Debian's Qt is not instrumented: its own locks are not seen, and QtTest's watchdog alone would give three reports.
    list(APPEND environment "TSAN_OPTIONS=ignore_noninstrumented_modules=1")
  endif()
  set_tests_properties(${path} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}" ENVIRONMENT "${environment}")
endfunction()
