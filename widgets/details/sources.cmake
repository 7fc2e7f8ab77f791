# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(licensedesk_widgets PRIVATE
    groupactions.cpp groupactions.h
    newaction.cpp newaction.h
    productactions.cpp productactions.h
    useractions.cpp useractions.h)
