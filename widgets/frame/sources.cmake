# SPDX-License-Identifier: GPL-3.0-or-later
# The window's frame: what is there whatever pane is shown.
target_sources(licensedesk_widgets PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/actionentries.cpp ${CMAKE_CURRENT_LIST_DIR}/actionentries.h
    ${CMAKE_CURRENT_LIST_DIR}/commandpalette.cpp ${CMAKE_CURRENT_LIST_DIR}/commandpalette.h
    ${CMAKE_CURRENT_LIST_DIR}/directorymaker.cpp ${CMAKE_CURRENT_LIST_DIR}/directorymaker.h
    ${CMAKE_CURRENT_LIST_DIR}/palettedelegate.cpp ${CMAKE_CURRENT_LIST_DIR}/palettedelegate.h
    ${CMAKE_CURRENT_LIST_DIR}/palettemodel.cpp ${CMAKE_CURRENT_LIST_DIR}/palettemodel.h
    ${CMAKE_CURRENT_LIST_DIR}/windowcommands.cpp ${CMAKE_CURRENT_LIST_DIR}/windowcommands.h)
