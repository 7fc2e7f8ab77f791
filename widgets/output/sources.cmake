# SPDX-License-Identifier: GPL-3.0-or-later
# Rows of grids as files, on paper and in the clipboard.
target_sources(licensedesk_widgets PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/exportdialog.cpp ${CMAKE_CURRENT_LIST_DIR}/exportdialog.h
    ${CMAKE_CURRENT_LIST_DIR}/gridcontent.cpp ${CMAKE_CURRENT_LIST_DIR}/gridcontent.h
    ${CMAKE_CURRENT_LIST_DIR}/gridoutput.cpp ${CMAKE_CURRENT_LIST_DIR}/gridoutput.h
    ${CMAKE_CURRENT_LIST_DIR}/gridsinks.cpp ${CMAKE_CURRENT_LIST_DIR}/gridsinks.h
    ${CMAKE_CURRENT_LIST_DIR}/gridwork.cpp ${CMAKE_CURRENT_LIST_DIR}/gridwork.h
    ${CMAKE_CURRENT_LIST_DIR}/outputprogress.cpp ${CMAKE_CURRENT_LIST_DIR}/outputprogress.h
    ${CMAKE_CURRENT_LIST_DIR}/tableprinter.cpp ${CMAKE_CURRENT_LIST_DIR}/tableprinter.h)
find_package(Qt6 6.4 REQUIRED COMPONENTS PrintSupport)
target_link_libraries(licensedesk_widgets PUBLIC Qt6::PrintSupport)
