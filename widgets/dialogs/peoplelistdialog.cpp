// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/peoplelistdialog.h"

#include "exchange/peoplelist.h"
#include "items/texttable.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

PeopleListDialog::PeopleListDialog(LicensingService *service, const QString &title,
                                   const QString &acceptText, bool pasted, QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_text(new QPlainTextEdit(this)),
      m_look(new QPushButton(tr("&Look up"), this)),
      m_summary(new MessageLine(this)),
      m_table(new GridView(QStringLiteral("Doubtful names"), tr("Doubtful names"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("peopleList"));
    setAccessibleName(title);
    setWindowTitle(title);
    m_text->setObjectName(QStringLiteral("list"));
    m_text->setAccessibleName(tr("List of users"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setPlaceholderText(
        tr("ada@contoso.com\nLovelace, Ada\n…or a table from a spreadsheet"));
    auto *label = new PlainLabel(
        tr("User principal names, mail addresses, whole names or ids: one a line, parted by "
           "semicolons or commas, or a column of a table."),
        this);
    m_look->setObjectName(QStringLiteral("lookUp"));
    m_look->setDefault(true);
    m_summary->setObjectName(QStringLiteral("peopleFound"));
    m_doubts = new TextTable({tr("In the list"), tr("What is wrong with it")}, {}, m_table);
    m_doubts->setSeverityColumn(1);
    m_table->setModel(m_doubts);
    m_table->setItemDelegate(new DetailDelegate(m_table));
    m_table->setColumnWidths({30, 60});
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setText(acceptText);
    m_accept->setEnabled(false);
    m_accept->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(label);
    column->addWidget(m_text, 2);
    column->addWidget(m_look, 0, Qt::AlignLeading);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(640, 480);

    connect(m_look, &QPushButton::clicked, this, &PeopleListDialog::look);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_accept->setEnabled(false);
        m_look->setDefault(true);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &PeopleListDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &PeopleListDialog::reject);
    m_text->setFocus();
    if (const QString text = QGuiApplication::clipboard()->text(); pasted && !text.isEmpty()) {
        m_text->setPlainText(text);
        m_text->selectAll();
        look();
    }
}

void PeopleListDialog::reject()
{
    m_looking.cancel();
    QDialog::reject();
}

void PeopleListDialog::look()
{
    m_looking.cancel();
    m_looking = CancelToken();
    m_people.clear();
    m_doubts->setLines({});
    m_table->hide();
    m_summary->setMessage(Severity::Information, tr("Looking up…"));
    const auto work = [text = m_text->toPlainText(), cancel = m_looking](Reader &reader) {
        return findPeople(reader, peopleInText(text), cancel);
    };
    whenDone(m_service->readAside(work), this,
             [this, cancel = m_looking](const Result<PeopleFound> &found) {
                 if (cancel.isCancelled())
                     return;
                 if (found)
                     show(*found);
                 else
                     m_summary->setMessage(Severity::Error,
                                           explanation(found.error(), Catalogue()));
             });
}

void PeopleListDialog::show(const PeopleFound &found)
{
    m_people = found.people;
    QList<TextTable::Line> lines;
    int unknown = 0;
    for (const PeopleFound::Doubt &doubt : found.doubts) {
        unknown += doubt.people.isEmpty();
        QStringList names;
        for (const Person &person : doubt.people)
            names.append(person.userPrincipalName);
        const QString fault =
            names.isEmpty()
                ? tr("No user has this name, address or id.")
                : tr("Several users are called that: %1").arg(names.join(QStringLiteral(", ")));
        lines.append({{doubt.text, fault}, names.isEmpty() ? Severity::Error : Severity::Warning});
    }
    QStringList sentences{tr("%Ln user(s) found.", nullptr, int(m_people.size()))};
    if (unknown > 0)
        sentences += tr("%Ln not found.", nullptr, unknown);
    if (const auto several = int(found.doubts.size()) - unknown; several > 0)
        sentences += tr("%Ln mean several users.", nullptr, several);
    m_summary->setMessage(lines.isEmpty()      ? Severity::Success
                          : m_people.isEmpty() ? Severity::Error
                                               : Severity::Warning,
                          sentences.join(u' '));
    m_table->setVisible(!lines.isEmpty());
    m_doubts->setLines(std::move(lines));
    m_accept->setEnabled(!m_people.isEmpty());
    if (m_people.isEmpty())
        return;
    m_accept->setDefault(true);
    m_accept->setFocus();
}

void PeopleListDialog::take()
{
    emit chosen(m_people);
    accept();
}

} // namespace LicenseDesk
