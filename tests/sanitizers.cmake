# SPDX-License-Identifier: GPL-3.0-or-later
# LICENSEDESK_SANITIZE: everything under AddressSanitizer and UndefinedBehaviorSanitizer, with Clang
# so that the same objects serve the fuzz targets. tests/sanitize builds it.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "LICENSEDESK_SANITIZE needs Clang: cmake -DCMAKE_CXX_COMPILER=clang++")
endif()
target_compile_options(licensedesk_options INTERFACE
    -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined
    -fno-omit-frame-pointer -gline-tables-only)
target_link_options(licensedesk_options INTERFACE -fsanitize=address,undefined)
