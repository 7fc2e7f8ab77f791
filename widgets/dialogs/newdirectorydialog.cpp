// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/newdirectorydialog.h"

#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/domainname.h"
#include "widgets/dialogfit.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/usagelocationbox.h"
#include "widgets/plainlabel.h"
#include "widgets/settings.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace LicenseDesk {

namespace {

const QLatin1String suffix(".licensedesk");
const QLatin1String separator("; "); // between files

/*! Where directories are: beside the last one. */
QString folder()
{
    const QString last = Settings::lastDirectory();
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(last).absolutePath();
}

} // namespace

NewDirectoryDialog::NewDirectoryDialog(const QStringList &files, QWidget *parent)
    : QDialog(parent),
      m_location(new UsageLocationBox(this)),
      m_locationMessage(new MessageLine(this)),
      m_message(new MessageLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("newDirectory"));
    setAccessibleName(tr("New directory"));
    setWindowTitle(tr("New directory"));
    m_locationMessage->setObjectName(QStringLiteral("usageLocationMessage"));
    m_message->setObjectName(QStringLiteral("refusal"));
    layOut();
    m_files.line->setText(files.join(separator));
    connect(m_name.line, &QLineEdit::textEdited, this, &NewDirectoryDialog::proposeFile);
    connect(m_path.line, &QLineEdit::textEdited, this, [this] { m_pathIsProposed = false; });
    connect(m_location, &UsageLocationBox::locationEdited, m_locationMessage, &MessageLine::clear);
}

NewDirectoryDialog::~NewDirectoryDialog() = default;

bool NewDirectoryDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    DialogFit::growFor(event, this);
    return handled;
}

NewDirectoryDialog::Field NewDirectoryDialog::addLine(QFormLayout *form, const QString &objectName,
                                                      const QString &label, const QString &name)
{
    Field field{new QLineEdit(this), new MessageLine(this), new QHBoxLayout};
    field.line->setObjectName(objectName);
    field.line->setAccessibleName(name);
    field.message->setObjectName(objectName + QStringLiteral("Message"));
    field.row->addWidget(field.line, 1);
    auto *title = new QLabel(label, this);
    title->setBuddy(field.line);
    form->addRow(title, field.row);
    form->addRow(QString(), field.message);
    connect(field.line, &QLineEdit::textChanged, field.message, &MessageLine::clear);
    return field;
}

QPushButton *NewDirectoryDialog::addBrowse(const Field &field, const QString &objectName,
                                           const QString &toolTip)
{
    auto *button = new QPushButton(tr("Browse…"), this);
    button->setObjectName(objectName);
    button->setAccessibleName(toolTip);
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    field.row->addWidget(button);
    return button;
}

void NewDirectoryDialog::layOut()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(6);
    m_name = addLine(form, QStringLiteral("organizationName"), tr("&Name:"), tr("Name"));
    m_name.line->setPlaceholderText(tr("What the organisation is called"));
    m_domain = addLine(form, QStringLiteral("initialDomain"), tr("Initial &domain:"),
                       tr("Initial domain"));
    m_domain.line->setPlaceholderText(QStringLiteral("contoso.onmicrosoft.com"));
    form->addRow(tr("&Usage location:"), m_location);
    form->addRow(QString(), m_locationMessage);
    m_path = addLine(form, QStringLiteral("directoryFile"), tr("&File:"), tr("File"));
    QPushButton *browsePath =
        addBrowse(m_path, QStringLiteral("browseFile"), tr("Choose the new directory's file"));
    connect(browsePath, &QPushButton::clicked, this, &NewDirectoryDialog::choosePath);
    m_files = addLine(form, QStringLiteral("filesToImport"), tr("&Import:"), tr("Files to import"));
    m_files.line->setPlaceholderText(tr("The vendor's catalogue, subscriptions, users, groups"));
    QPushButton *browseFiles =
        addBrowse(m_files, QStringLiteral("browseImport"), tr("Choose files to import"));
    connect(browseFiles, &QPushButton::clicked, this, &NewDirectoryDialog::chooseFiles);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    // Enter must never close what is filled in.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("accept"));
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewDirectoryDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewDirectoryDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(new PlainLabel(
        tr("A directory holds one organisation in one file. Products come with a catalogue and "
           "subscriptions; both can also be imported later."),
        this));
    column->addLayout(form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
    // In the order in which they stand.
    const QList<QWidget *> order{
        m_name.line, m_domain.line, m_location,
        m_path.line, browsePath,    m_files.line,
        browseFiles, m_create,      buttons->button(QDialogButtonBox::Cancel)};
    for (qsizetype place = 1; place < order.size(); ++place)
        setTabOrder(order[place - 1], order[place]);
    m_name.line->setFocus();
}

void NewDirectoryDialog::proposeFile()
{
    if (!m_pathIsProposed)
        return;
    QString name = m_name.line->text().trimmed();
    for (QChar &character : name) {
        if (character == u'/' || character == u'\\')
            character = u'-';
    }
    m_path.line->setText(name.isEmpty() ? QString() : QDir(folder()).filePath(name + suffix));
}

void NewDirectoryDialog::choosePath()
{
    auto *dialog = new QFileDialog(this, tr("File of the new directory"), folder(),
                                   tr("License Desk directories (*%1)").arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix.mid(1));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever overwritten
    dialog->selectFile(QFileInfo(m_path.line->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_pathIsProposed = false;
        m_path.line->setText(path);
    });
    dialog->open();
}

void NewDirectoryDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Files to import"), folder(),
                                   tr("CSV and JSON files (*.csv *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        m_files.line->setText((files() + paths).join(separator));
    });
    dialog->open();
}

QStringList NewDirectoryDialog::files() const
{
    QStringList paths;
    for (const QString &path : m_files.line->text().split(separator.at(0), Qt::SkipEmptyParts)) {
        if (!path.trimmed().isEmpty())
            paths.append(path.trimmed());
    }
    return paths;
}

bool NewDirectoryDialog::check()
{
    QWidget *first = nullptr;
    const auto say = [&](MessageLine *message, QWidget *field, const QString &text) {
        message->setMessage(Severity::Error, text);
        if (!first)
            first = field;
    };
    if (m_name.line->text().trimmed().isEmpty())
        say(m_name.message, m_name.line, tr("Say what the organisation is called."));
    const QString domain = m_domain.line->text().trimmed();
    if (!domain.isEmpty() && !isDomainName(domain))
        say(m_domain.message, m_domain.line,
            tr("“%1” is no domain. It has letters, digits and hyphens, and a dot: "
               "contoso.onmicrosoft.com. An empty line makes one of the file's name.")
                .arg(domain));
    if (!m_location->location())
        say(m_locationMessage, m_location, m_location->problem());
    if (m_path.line->text().trimmed().isEmpty())
        say(m_path.message, m_path.line, tr("Say where the file is to be."));
    if (first)
        first->setFocus();
    return !first;
}

void NewDirectoryDialog::setBusy(bool busy)
{
    m_create->setEnabled(!busy);
    m_create->setText(busy ? tr("Creating…") : tr("&Create"));
    for (QWidget *field :
         {static_cast<QWidget *>(m_name.line), static_cast<QWidget *>(m_domain.line),
          static_cast<QWidget *>(m_path.line), static_cast<QWidget *>(m_files.line),
          static_cast<QWidget *>(m_location)})
        field->setEnabled(!busy);
}

void NewDirectoryDialog::accept()
{
    m_message->clear();
    if (m_maker || !check())
        return;
    NewDirectory directory;
    directory.path = QFileInfo(m_path.line->text().trimmed()).absoluteFilePath();
    directory.organization.displayName = m_name.line->text().trimmed();
    directory.organization.initialDomain = m_domain.line->text().trimmed();
    directory.organization.defaultUsageLocation = m_location->location().value_or(QString());
    setBusy(true);
    m_maker = std::make_unique<DirectoryMaker>();
    whenDone(m_maker->create(directory), this,
             [this, path = directory.path](const Result<void> &made) {
                 m_maker.reset();
                 setBusy(false);
                 if (made) {
                     emit created(path, files());
                     QDialog::accept();
                 } else {
                     m_message->setMessage(Severity::Error, explanation(made.error(), Catalogue()));
                     m_path.line->setFocus(); // mostly it is the file
                 }
             });
}

void NewDirectoryDialog::reject()
{
    m_maker.reset();
    QDialog::reject();
}

} // namespace LicenseDesk
