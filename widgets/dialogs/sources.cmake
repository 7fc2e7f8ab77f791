# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(licensedesk_widgets PRIVATE
    dialogs/addmembersdialog.cpp dialogs/addmembersdialog.h
    dialogs/assignlicensesdialog.cpp dialogs/assignlicensesdialog.h
    dialogs/busyline.cpp dialogs/busyline.h
    dialogs/changedialog.cpp dialogs/changedialog.h
    dialogs/changeunitsdialog.cpp dialogs/changeunitsdialog.h
    dialogs/choicelist.cpp dialogs/choicelist.h
    dialogs/columnmappingdialog.cpp dialogs/columnmappingdialog.h
    dialogs/countries.cpp dialogs/countries.h
    dialogs/deletedialog.cpp dialogs/deletedialog.h
    dialogs/editruledialog.cpp dialogs/editruledialog.h
    dialogs/directorysettingsdialog.cpp dialogs/directorysettingsdialog.h
    dialogs/editserviceplansdialog.cpp dialogs/editserviceplansdialog.h
    dialogs/editusagelocationdialog.cpp dialogs/editusagelocationdialog.h
    dialogs/groupnamecompleter.cpp dialogs/groupnamecompleter.h
    dialogs/freelicensedialog.cpp dialogs/freelicensedialog.h
    dialogs/importdialog.cpp dialogs/importdialog.h
    dialogs/licensetarget.cpp dialogs/licensetarget.h
    dialogs/licensingrulesdialog.cpp dialogs/licensingrulesdialog.h
    dialogs/messageline.cpp dialogs/messageline.h
    dialogs/paststatedialog.cpp dialogs/paststatedialog.h
    dialogs/movemembersdialog.cpp dialogs/movemembersdialog.h
    dialogs/peoplelistdialog.cpp dialogs/peoplelistdialog.h
    dialogs/newdirectorydialog.cpp dialogs/newdirectorydialog.h
    dialogs/planchecklist.cpp dialogs/planchecklist.h
    dialogs/previewdialog.cpp dialogs/previewdialog.h
    dialogs/remedybutton.cpp dialogs/remedybutton.h
    dialogs/refuseddialog.cpp dialogs/refuseddialog.h
    dialogs/removelicensesdialog.cpp dialogs/removelicensesdialog.h
    dialogs/removemembersdialog.cpp dialogs/removemembersdialog.h
    dialogs/reviewnewplansdialog.cpp dialogs/reviewnewplansdialog.h
    dialogs/rulepage.cpp dialogs/rulepage.h
    dialogs/removeredundantdialog.cpp dialogs/removeredundantdialog.h
    dialogs/reportsdialog.cpp dialogs/reportsdialog.h
    dialogs/reprocessdialog.cpp dialogs/reprocessdialog.h
    dialogs/rowtable.cpp dialogs/rowtable.h
    dialogs/swapproductdialog.cpp dialogs/swapproductdialog.h
    dialogs/usagelocationbox.cpp dialogs/usagelocationbox.h
    dialogs/whychain.cpp dialogs/whychain.h
    dialogs/whydialog.cpp dialogs/whydialog.h)

# Names of countries in the window's language.
target_link_libraries(licensedesk_widgets PUBLIC ICU::uc)
