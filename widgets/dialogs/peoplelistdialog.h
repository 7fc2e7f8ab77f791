// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/peoplesearch.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace LicenseDesk {

class GridView;
class LicensingService;
class MessageLine;
class TextTable;

/*! `Select from list`: takes a pasted list of people, says whom it means, and which of it means
    nobody or several. Shown by open(), deleted when closed. */
class PeopleListDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a acceptText stands on the button ("Select users"). Begins with the clipboard's text when
        \a pasted. */
    PeopleListDialog(LicensingService *service, const QString &title, const QString &acceptText,
                     bool pasted, QWidget *parent);

    void reject() override;

signals:
    void chosen(const QList<LicenseDesk::Person> &people);

private:
    void look();
    void show(const PeopleFound &found);
    void take();

    LicensingService *m_service;
    QPlainTextEdit *m_text;
    QPushButton *m_look;
    MessageLine *m_summary;
    TextTable *m_doubts;
    GridView *m_table;
    QPushButton *m_accept;
    QList<Person> m_people;
    CancelToken m_looking;
};

} // namespace LicenseDesk
