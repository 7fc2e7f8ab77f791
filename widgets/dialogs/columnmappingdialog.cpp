// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/columnmappingdialog.h"

#include "widgets/dialogs/messageline.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace LicenseDesk {

ColumnMappingDialog::ColumnMappingDialog(const QString &fileName, const ForeignTable &table,
                                         const QStringList &properties, QWidget *parent)
    : QDialog(parent),
      m_message(new MessageLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("columnMapping"));
    setWindowTitle(tr("Columns of the file"));
    setAccessibleName(windowTitle());
    m_message->setObjectName(QStringLiteral("mappingMessage"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("columns"));
    scroll->setAccessibleName(windowTitle());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(newColumns(table, properties));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setObjectName(QStringLiteral("accept"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(new PlainLabel(
        tr("%1 has %n row(s). Which property of a user is each column?", nullptr, int(table.rows))
            .arg(fileName),
        this));
    column->addWidget(scroll, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    resize(680, 440);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit mapped(this->properties());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QWidget *ColumnMappingDialog::newColumns(const ForeignTable &table, const QStringList &properties)
{
    auto *columns = new QWidget;
    auto *grid = new QGridLayout(columns);
    grid->setHorizontalSpacing(18);
    grid->setColumnStretch(1, 1);
    const auto addTitle = [&](int column, const QString &text) {
        auto *title = new PlainLabel(text, columns);
        title->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(title, 0, column);
    };
    addTitle(0, tr("Column"));
    addTitle(1, tr("First value"));
    addTitle(2, tr("Property"));
    QStringList names = mappableProperties();
    names.sort(Qt::CaseInsensitive);
    for (qsizetype column = 0; column < table.headers.size(); ++column) {
        const QString header = table.headers[column].left(80);
        auto *choice = new QComboBox(columns);
        choice->setObjectName(QStringLiteral("property%1").arg(column));
        choice->setAccessibleName(tr("Property of column %1").arg(header));
        choice->addItem(tr("(not imported)"), QString());
        for (const QString &name : std::as_const(names))
            choice->addItem(name, name);
        choice->setCurrentIndex(qMax(0, choice->findData(properties.value(column))));
        connect(choice, &QComboBox::currentIndexChanged, this, &ColumnMappingDialog::check);
        m_choices.append(choice);
        const int row = int(column) + 1;
        grid->addWidget(new PlainLabel(header, columns), row, 0);
        auto *example = new PlainLabel(table.examples.value(column).left(60), columns);
        example->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(example, row, 1);
        grid->addWidget(choice, row, 2);
    }
    grid->setRowStretch(int(table.headers.size()) + 1, 1);
    return columns;
}

QStringList ColumnMappingDialog::properties() const
{
    QStringList properties;
    for (const QComboBox *choice : m_choices)
        properties.append(choice->currentData().toString());
    return properties;
}

void ColumnMappingDialog::check()
{
    QStringList problems;
    QStringList chosen = properties();
    chosen.removeAll(QString());
    QStringList twice;
    for (const QString &property : std::as_const(chosen)) {
        if (chosen.count(property) > 1 && !twice.contains(property))
            twice.append(property);
    }
    for (const QString &property : std::as_const(twice))
        problems += tr("Two columns cannot both be %1.").arg(property);
    if (!chosen.contains(QLatin1String("userPrincipalName"))
        && !chosen.contains(QLatin1String("id")))
        problems += tr("One column must tell the users apart: userPrincipalName or id.");
    if (problems.isEmpty())
        m_message->clear();
    else
        m_message->setMessage(Severity::Error, problems.join(u' '));
    m_accept->setEnabled(problems.isEmpty());
}

} // namespace LicenseDesk
