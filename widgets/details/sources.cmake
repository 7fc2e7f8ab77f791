# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(licensedesk_widgets PRIVATE
    groupactions.cpp groupactions.h
    newaction.cpp newaction.h
    productactions.cpp productactions.h
    useractions.cpp useractions.h
    details/actionbutton.cpp details/actionbutton.h
    details/detaildelegate.cpp details/detaildelegate.h
    details/detailpage.cpp details/detailpage.h
    details/detailview.cpp details/detailview.h
    details/groupdetails.cpp details/groupdetails.h
    details/grouperrorstab.cpp details/grouperrorstab.h
    details/grouplicensestab.cpp details/grouplicensestab.h
    details/groupmemberstab.cpp details/groupmemberstab.h
    details/productdetails.cpp details/productdetails.h
    details/userdetails.cpp details/userdetails.h
    details/userlicensestab.cpp details/userlicensestab.h
    details/userprofiletab.cpp details/userprofiletab.h)
