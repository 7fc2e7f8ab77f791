// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/importdialog.h"

#include "exchange/textdecoder.h"
#include "exchange/watchedimport.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/columnmappingdialog.h"
#include "widgets/dialogs/groupnamecompleter.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/icons.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

constexpr int rowsShown = 500; //!< of what was skipped or is new in one file

bool isTaken(const Result<ImportSummary> &result)
{
    return result && result->refusal.isEmpty();
}

} // namespace

ImportDialog::ImportDialog(LicensingService *service, QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_files(new QListWidget(this)),
      m_add(new QPushButton(tr("&Add files…"), this)),
      m_remove(new QPushButton(tr("&Remove"), this)),
      m_columns(new QPushButton(tr("C&olumns…"), this)),
      m_group(new QLineEdit(this)),
      m_keepOff(new QCheckBox(tr("&Keep new service plans off"), this)),
      m_withoutUndo(new QCheckBox(tr("Import it although it cannot be &undone"), this)),
      m_state(new PlainLabel(this)),
      m_result(new QTreeWidget(this)),
      m_message(new MessageLine(this)),
      m_copy(new QPushButton(tr("&Copy result"), this)),
      m_import(new QPushButton(tr("&Import"), this)),
      m_close(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("import"));
    setWindowTitle(tr("Import"));
    setAccessibleName(windowTitle());
    auto *column = new QVBoxLayout(this);
    makeFiles(column);
    makeResult(column);
    makeButtons(column);
    resize(820, 620);
    updateButtons();
    m_add->setFocus();
}

void ImportDialog::makeFiles(QBoxLayout *column)
{
    column->addWidget(new PlainLabel(
        tr("Product catalogues, subscriptions, rule tables, groups, users and members, as CSV or "
           "as "
           "JSON of Microsoft Graph. The kind is found from the content. Nothing is processed."),
        this));
    m_files->setObjectName(QStringLiteral("files"));
    m_files->setAccessibleName(tr("Files"));
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setMaximumHeight(110);
    m_files->setItemDelegate(new DetailDelegate(m_files));
    m_add->setObjectName(QStringLiteral("addFiles"));
    m_add->setIcon(icon(QStringLiteral("add")));
    m_remove->setObjectName(QStringLiteral("removeFiles"));
    m_remove->setIcon(icon(QStringLiteral("remove")));
    m_columns->setObjectName(QStringLiteral("fileColumns"));
    m_columns->setIcon(icon(QStringLiteral("edit")));
    m_columns->setToolTip(tr("Say what the columns of the file mean"));
    for (QPushButton *button : {m_add, m_remove, m_columns})
        button->setAutoDefault(false);
    connect(m_columns, &QPushButton::clicked, this, &ImportDialog::editSelectedColumns);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_columns);
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_files, 1);
    row->addLayout(buttons);
    column->addLayout(row);

    auto *form = new QFormLayout;
    m_group->setObjectName(QStringLiteral("membersOf"));
    m_group->setAccessibleName(tr("Group of lists of members"));
    m_group->setPlaceholderText(tr("Name or id of the group; only for lists that do not name it"));
    m_groupName = new GroupNameCompleter(m_service, m_group);
    connect(m_group->completer(), qOverload<const QString &>(&QCompleter::activated), this,
            &ImportDialog::tryFiles, Qt::QueuedConnection); // when it stands in the line
    form->addRow(tr("&Members of:"), m_group);
    column->addLayout(form);
    m_keepOff->setObjectName(QStringLiteral("keepNewPlansOff"));
    m_keepOff->setAccessibleName(tr("Keep new service plans off"));
    m_keepOff->setToolTip(
        tr("Plans that a newer catalogue adds to products in use are switched off "
           "in all licenses that there are. Otherwise they are on for everybody "
           "at once."));
    column->addWidget(m_keepOff);
    connect(m_add, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &ImportDialog::dropSelected);
    connect(m_files, &QListWidget::itemSelectionChanged, this, &ImportDialog::updateButtons);
    connect(m_keepOff, &QCheckBox::toggled, this, &ImportDialog::tryFiles);
    connect(m_group, &QLineEdit::editingFinished, this, [this] {
        if (m_group->text() != m_groupTried)
            tryFiles();
    });
}

void ImportDialog::makeResult(QBoxLayout *column)
{
    m_state->setObjectName(QStringLiteral("importState"));
    m_state->setText(
        tr("Add files here, or drop them on the window. What they would change is shown "
           "before anything is written."));
    m_result->setObjectName(QStringLiteral("importResult"));
    m_result->setAccessibleName(tr("Result"));
    m_result->setHeaderLabels(
        {tr("File"), tr("Kind"), tr("Read"), tr("Added"), tr("Changed"), tr("Skipped")});
    m_result->setUniformRowHeights(true);
    m_result->setAlternatingRowColors(true);
    m_result->setItemDelegate(new DetailDelegate(m_result));
    m_result->header()->setStretchLastSection(false);
    m_result->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int place = 1; place < m_result->columnCount(); ++place)
        m_result->header()->setSectionResizeMode(place, QHeaderView::ResizeToContents);
    m_message->setObjectName(QStringLiteral("refusal"));
    column->addWidget(m_state);
    column->addWidget(m_result, 1);
    column->addWidget(m_message);
    m_withoutUndo->setObjectName(QStringLiteral("importWithoutUndo"));
    m_withoutUndo->setAccessibleName(tr("Import it although it cannot be undone"));
    m_withoutUndo->hide();
    connect(m_withoutUndo, &QCheckBox::toggled, this, &ImportDialog::updateButtons);
    column->addWidget(m_withoutUndo);
}

void ImportDialog::makeButtons(QBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_close->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("copyResult"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setAutoDefault(false);
    m_import->setObjectName(QStringLiteral("accept"));
    m_import->setDefault(true);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ImportDialog::copyResult);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::importFiles);
    column->addWidget(buttons);
}

void ImportDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Files to import"), {},
                                   tr("CSV and JSON files (*.csv *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::addFiles);
    dialog->open();
}

void ImportDialog::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!m_files->findItems(path, Qt::MatchExactly).isEmpty())
            continue;
        m_files->addItem(path);
        lookAt(path);
    }
    tryFiles();
}

void ImportDialog::lookAt(const QString &path)
{
    const auto work = [path](Reader &) -> Result<std::optional<ForeignTable>> {
        const Result<QByteArray> bytes = readInputFile(path);
        return bytes ? readForeignTable(*bytes, path) : tl::unexpected(bytes.error());
    };
    whenDone(m_service->readAside(work), this,
             [this, path](const Result<std::optional<ForeignTable>> &table) {
                 if (!table || !*table)
                     return; // the try says what is wrong, or nothing is
                 m_tables.insert(path, **table);
                 updateButtons();
                 // Of what has nothing of a list of users, the try says that it cannot be read.
                 const QStringList guessed = guessedProperties((*table)->headers);
                 if (!(*table)->known && guessed.join(QString()) != QString())
                     editColumns(path);
             });
}

void ImportDialog::editSelectedColumns()
{
    const QList<QListWidgetItem *> selected = m_files->selectedItems();
    if (selected.size() == 1)
        editColumns(selected.first()->text());
}

void ImportDialog::editColumns(const QString &path)
{
    const ForeignTable &table = m_tables[path];
    const QStringList properties = m_mapped.value(path, guessedProperties(table.headers));
    auto *dialog = new ColumnMappingDialog(QFileInfo(path).fileName(), table, properties, this);
    connect(dialog, &ColumnMappingDialog::mapped, this, [this, path](const QStringList &mapped) {
        m_mapped.insert(path, mapped);
        tryFiles();
    });
    dialog->open();
}

void ImportDialog::dropSelected()
{
    qDeleteAll(m_files->selectedItems());
    tryFiles();
}

QString ImportDialog::groupProblem(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return tr("No group is called “%1”.").arg(error.subject);
    if (error.code == ErrorCode::AlreadyExists) {
        return tr("Several groups are called “%1”. Copy the id from the group's details.")
            .arg(error.subject);
    }
    return explanation(error, Catalogue());
}

void ImportDialog::run(bool dryRun, const std::function<void(const Results &)> &show)
{
    ImportOptions options;
    options.dryRun = dryRun;
    options.keepNewPlansOff = m_keepOff->isChecked();
    options.undoable = m_withoutUndo->isHidden();
    m_message->clear();
    m_groupTried = m_group->text();
    setBusy(dryRun ? tr("Reading the files…") : tr("Importing…"));
    m_groupName->resolve([this, options, show, generation = ++m_generation](
                             const Result<std::optional<GroupId>> &group) mutable {
        if (generation != m_generation)
            return;
        if (!group) {
            setBusy({});
            m_state->clear();
            m_message->setMessage(Severity::Error, groupProblem(group.error()));
            return;
        }
        options.group = *group;
        runWith(options, show);
    });
}

namespace {

/*! The content as import reads it, of files whose columns somebody has explained. */
std::vector<ImportSource> mapSources(std::vector<ImportSource> sources,
                                     const QHash<QString, QStringList> &mapped)
{
    for (ImportSource &source : sources) {
        const auto properties = mapped.constFind(source.name);
        if (properties == mapped.cend())
            continue;
        const Result<QByteArray> bytes = readInputFile(source.name);
        if (!bytes)
            continue; // import says why
        Result<QByteArray> content = mappedTable(*bytes, source.name, *properties);
        if (content)
            source.content = *std::move(content);
    }
    return sources;
}

} // namespace

void ImportDialog::runWith(ImportOptions options, const std::function<void(const Results &)> &show)
{
    std::vector<ImportSource> sources;
    for (int row = 0; row < m_files->count(); ++row)
        sources.push_back({m_files->item(row)->text(), std::nullopt});
    const int generation = m_generation;
    const auto work = [sources, options, mapped = m_mapped](Engine &engine) -> Result<Results> {
        return LicenseDesk::importFiles(engine, mapSources(sources, mapped), options);
    };
    const ObjectKinds kinds = options.dryRun
                                  ? ObjectKinds()
                                  : ObjectKind::Users | ObjectKind::Groups | ObjectKind::Products
                                        | ObjectKind::Organization;
    whenDone(
        m_service->write(work, kinds), this,
        [this, show, generation](const Result<Results> &results) {
            if (generation != m_generation)
                return;
            setBusy({});
            show(*results);
        },
        [this] {
            setBusy({});
            m_message->setMessage(Severity::Error, tr("The directory was closed meanwhile."));
        });
}

void ImportDialog::tryFiles()
{
    m_tried = false;
    m_imported = false;
    m_withoutUndo->hide();
    m_withoutUndo->setChecked(false);
    m_result->clear();
    m_text.clear();
    m_state->clear();
    ++m_generation;
    updateButtons();
    if (m_files->count() > 0)
        run(true, [this](const Results &results) { showResults(results, false); });
}

void ImportDialog::importFiles()
{
    run(false, [this](const Results &results) {
        showResults(results, true);
        emit applied(
            tr("%n file(s) imported.", nullptr, int(std::ranges::count_if(results, isTaken))));
    });
}

void ImportDialog::showResults(const Results &results, bool imported)
{
    m_result->clear();
    m_text.clear();
    int failed = 0;
    bool newPlans = false;
    for (size_t place = 0; place < results.size(); ++place) {
        addResult(m_files->item(int(place))->text(), results[place]);
        failed += isTaken(results[place]) ? 0 : 1;
        newPlans = newPlans || (results[place] && !results[place]->watched.isEmpty());
    }
    m_result->expandAll();
    m_imported = imported;
    m_tried = failed < int(results.size());
    m_state->setText(imported ? tr("Imported. This is what came of it:")
                              : tr("Nothing is stored yet. This is what would come of it:"));
    if (failed > 0) {
        m_message->setMessage(
            imported ? Severity::Error : Severity::Warning,
            tr("%n file(s) cannot be imported; the others can.", nullptr, failed));
    } else if (newPlans && !imported && !m_keepOff->isChecked()) {
        m_message->setMessage(
            Severity::Information,
            tr("New service plans will be on for everybody who has their product, "
               "unless they are kept off."));
    }
    if (!imported)
        askAboutUndo(results);
    updateButtons();
}

/*! A step keeps what every object was: of too many of them, none is made. */
void ImportDialog::askAboutUndo(const Results &results)
{
    qint64 changes = 0;
    for (const Result<ImportSummary> &result : results)
        changes += result ? result->changes : 0;
    m_withoutUndo->setVisible(changes > m_undoLimit);
    if (changes > m_undoLimit) {
        m_message->setMessage(
            Severity::Warning,
            tr("This import makes %1 changes. More than %2 at once cannot be undone. Keep a copy "
               "of the directory, or import fewer rows at a time.")
                .arg(locale().toString(changes), locale().toString(m_undoLimit)));
    }
}

void ImportDialog::addResult(const QString &path, const Result<ImportSummary> &result)
{
    auto *item = new QTreeWidgetItem(m_result);
    item->setText(0, QFileInfo(path).fileName());
    item->setToolTip(0, path.toHtmlEscaped());
    const auto addLine = [&](const QString &text, Severity severity) {
        auto *line = new QTreeWidgetItem(item);
        line->setText(0, text);
        line->setToolTip(0, text.toHtmlEscaped());
        line->setData(0, SeverityRole, int(severity));
        line->setFirstColumnSpanned(true);
    };
    if (!result) {
        const QString text = explanation(result.error(), Catalogue());
        item->setText(1, tr("unreadable"));
        item->setData(0, SeverityRole, int(Severity::Error));
        addLine(text, Severity::Error);
        m_text += path + QStringLiteral(": ") + text + u'\n';
        return;
    }
    m_text += toText(*result);
    item->setText(1, toString(result->kind));
    const qint64 numbers[] = {result->read, result->added, result->changed,
                              qint64(result->skipped.size())};
    for (int place = 0; place < 4; ++place) {
        item->setText(place + 2, locale().toString(numbers[place]));
        item->setTextAlignment(place + 2, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (!result->refusal.isEmpty()) {
        item->setData(0, SeverityRole, int(Severity::Error));
        addLine(result->refusal, Severity::Error);
    }
    int shown = 0;
    for (const ImportSummary::Watched &watched : result->watched) {
        if (++shown <= rowsShown)
            addLine(toText(watched), Severity::Information);
    }
    for (const ImportSummary::Skipped &skipped : result->skipped) {
        if (++shown <= rowsShown)
            addLine(tr("Row %1: %2").arg(QString::number(skipped.number), skipped.reason),
                    Severity::Warning);
    }
    if (shown > rowsShown)
        addLine(tr("and %n more; Copy result has all.", nullptr, shown - rowsShown),
                Severity::Information);
}

void ImportDialog::copyResult() const
{
    QGuiApplication::clipboard()->setText(m_text);
}

void ImportDialog::setBusy(const QString &text)
{
    m_busy = !text.isEmpty();
    if (m_busy)
        m_state->setText(text);
    updateButtons();
}

void ImportDialog::updateButtons()
{
    for (QWidget *field :
         {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_group),
          static_cast<QWidget *>(m_keepOff), static_cast<QWidget *>(m_withoutUndo)})
        field->setEnabled(!m_busy);
    m_remove->setEnabled(!m_busy && !m_files->selectedItems().isEmpty());
    const QList<QListWidgetItem *> selected = m_files->selectedItems();
    m_columns->setEnabled(!m_busy && selected.size() == 1
                          && m_tables.contains(selected.first()->text()));
    m_copy->setEnabled(!m_busy && !m_text.isEmpty());
    const bool isAgreed = m_withoutUndo->isHidden() || m_withoutUndo->isChecked();
    m_import->setEnabled(!m_busy && m_tried && !m_imported && isAgreed);
    m_close->setEnabled(!m_busy);
}

} // namespace LicenseDesk
