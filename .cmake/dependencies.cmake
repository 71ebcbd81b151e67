# SPDX-License-Identifier: GPL-3.0-or-later
# Every library that is not ours, found in one place. Debian 12 names; vcpkg differences are handled here.

if(NS_CORE_ONLY)
  set(CMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets ON)
  set(CMAKE_DISABLE_FIND_PACKAGE_Qt6Gui ON)
endif()
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql HttpServer Test)
if(NOT NS_CORE_ONLY)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Svg PrintSupport LinguistTools)
  find_package(QCustomPlotQt6 REQUIRED)
endif()
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(SQLite3 3.37 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)

# Debian's libzstd-dev has no CMake package.
find_path(ZSTD_INCLUDE zstd.h REQUIRED)
find_library(ZSTD_LIBRARY zstd REQUIRED)
add_library(ns_zstd INTERFACE)
target_include_directories(ns_zstd SYSTEM INTERFACE ${ZSTD_INCLUDE})
target_link_libraries(ns_zstd INTERFACE ${ZSTD_LIBRARY})

# Threads that free what others allocated cost glibc's allocator a fifth of the agent's time; sanitizers bring their own.
add_library(ns_allocator INTERFACE)
if(NOT WIN32 AND NOT APPLE AND NOT NS_SANITIZE AND NOT NS_FUZZ)
  find_library(JEMALLOC_LIBRARY jemalloc REQUIRED)
  target_link_libraries(ns_allocator INTERFACE ${JEMALLOC_LIBRARY})
endif()

# libphonenumber, XGBoost and valijson ship no usable CMake package on Debian 12.
find_path(PHONENUMBER_INCLUDE phonenumbers/phonenumberutil.h REQUIRED)
find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
find_library(PROTOBUF_LIBRARY protobuf REQUIRED) # its number type is a protobuf message
add_library(ns_phonenumber INTERFACE)
target_include_directories(ns_phonenumber SYSTEM INTERFACE ${PHONENUMBER_INCLUDE})
target_link_libraries(ns_phonenumber INTERFACE ${PHONENUMBER_LIBRARY} ${PROTOBUF_LIBRARY} ICU::uc)

find_path(XGBOOST_INCLUDE xgboost/c_api.h REQUIRED)
find_library(XGBOOST_LIBRARY xgboost REQUIRED)
add_library(ns_xgboost INTERFACE)
target_include_directories(ns_xgboost SYSTEM INTERFACE ${XGBOOST_INCLUDE})
target_link_libraries(ns_xgboost INTERFACE ${XGBOOST_LIBRARY})

# Neither of these has a CMake package: logistic regression over words, and the language of a text.
find_path(LIBLINEAR_INCLUDE linear.h REQUIRED)
find_library(LIBLINEAR_LIBRARY linear REQUIRED)
add_library(ns_liblinear INTERFACE)
target_include_directories(ns_liblinear SYSTEM INTERFACE ${LIBLINEAR_INCLUDE})
target_link_libraries(ns_liblinear INTERFACE ${LIBLINEAR_LIBRARY})

find_path(CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)
find_library(CLD2_LIBRARY cld2 REQUIRED)
add_library(ns_cld2 INTERFACE)
target_include_directories(ns_cld2 SYSTEM INTERFACE ${CLD2_INCLUDE})
target_link_libraries(ns_cld2 INTERFACE ${CLD2_LIBRARY})

find_path(VALIJSON_INCLUDE valijson/schema.hpp REQUIRED)
add_library(ns_valijson INTERFACE)
target_include_directories(ns_valijson SYSTEM INTERFACE ${VALIJSON_INCLUDE})
target_link_libraries(ns_valijson INTERFACE nlohmann_json::nlohmann_json)
