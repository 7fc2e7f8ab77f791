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

# Clang spends half of its time on the headers of Qt and of the library: read them once. Warnings
# and missing includes are the matter of the release build, which has none of this.
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/headers.cpp CONTENT "" @ONLY)
function(licensedesk_headers name)
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/headers.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(${name} PRIVATE licensedesk_options)
    # Their include paths without their macros: a target that reuses the headers may have more
    # macros than they were read with, not fewer.
    foreach(used Qt6::Core Qt6::Gui Qt6::Widgets Qt6::Sql tl::expected)
        target_include_directories(${name} SYSTEM PRIVATE
            $<TARGET_PROPERTY:${used},INTERFACE_INCLUDE_DIRECTORIES>)
    endforeach()
    target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()
set(core_headers
    <QCoreApplication> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QList> <QObject> <QPromise> <QSqlQuery> <QString> <QStringList> <tl/expected.hpp>
    <algorithm> <chrono> <functional> <map> <memory> <optional> <set> <variant> <vector>)
licensedesk_headers(licensedesk_coreheaders ${core_headers})
licensedesk_headers(licensedesk_windowheaders ${core_headers} <QtWidgets>)

# licensedesk_reuse_headers(): to be called last; each target of ours reads its kind of headers.
function(licensedesk_reuse_headers folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(name IN LISTS targets)
        get_target_property(type ${name} TYPE)
        get_target_property(links ${name} LINK_LIBRARIES)
        if(type MATCHES "STATIC_LIBRARY|EXECUTABLE" AND "licensedesk_options" IN_LIST links)
            if(folder MATCHES "/(app|widgets)$" AND NOT "licensedesk_programtest" IN_LIST links)
                target_precompile_headers(${name} REUSE_FROM licensedesk_windowheaders)
            else()
                target_precompile_headers(${name} REUSE_FROM licensedesk_coreheaders)
            endif()
        endif()
    endforeach()
    get_property(children DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(child IN LISTS children)
        licensedesk_reuse_headers(${child})
    endforeach()
endfunction()
