// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/commandpalette.h"

#include "base/foldedkey.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "widgets/frame/palettedelegate.h"
#include "widgets/icons.h"
#include "widgets/plainlabel.h"
#include "widgets/settings.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr int usersAtATime = 20'000; // about 20 ms of the reader's time
constexpr int charactersWide = 88;
constexpr int linesHigh = 18;

const char *kindName(FoundObject::Kind kind)
{
    switch (kind) {
    case FoundObject::Kind::User:
        return "user";
    case FoundObject::Kind::Group:
        return "group";
    case FoundObject::Kind::Product:
        return "product";
    }
    return "";
}

QString keyOf(const FoundObject &object)
{
    return QLatin1String(kindName(object.kind)) + u':' + object.id.toString();
}

std::optional<FoundObject> objectOf(const QString &key)
{
    using Kind = FoundObject::Kind;
    for (const Kind kind : {Kind::User, Kind::Group, Kind::Product}) {
        const QString start = QLatin1String(kindName(kind)) + u':';
        if (!key.startsWith(start))
            continue;
        const std::optional<Guid> id = Guid::fromString(QStringView(key).mid(start.size()));
        return id ? std::optional(FoundObject{kind, *id, {}, {}}) : std::nullopt;
    }
    return {};
}

/*! Whether all words of \a wanted occur in \a texts; both folded. */
bool matches(const QString &wanted, const QString &texts)
{
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return texts.contains(word); });
}

bool matches(const QString &wanted, const FoundObject &object)
{
    const QString key = foldedKey(wanted);
    return foldedKey(object.name).contains(key) || foldedKey(object.detail).contains(key)
           || object.id.toString() == key;
}

} // namespace

CommandPalette::CommandPalette(LicensingService *service, const QList<PaletteEntry> &actions,
                               QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_service(service),
      m_actions(actions),
      m_recentKeys(Settings::recentChoices()),
      m_line(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_model(new PaletteModel(this)),
      m_count(new PlainLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    setWindowTitle(tr("Command palette"));
    m_line->setObjectName(QStringLiteral("find"));
    m_line->setAccessibleName(tr("Find"));
    m_line->setPlaceholderText(service ? tr("Find a user, group, product or action")
                                       : tr("Find an action"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteResults"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrow keys move in it from the line
    m_list->setProperty("operatedThrough", m_line->objectName());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_count->setObjectName(QStringLiteral("paletteCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    layOut();
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        setCurrent(index.row());
        choose();
    });
    readRecent();
    showResults();
}

void CommandPalette::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 10, 10, 8);
    head->addWidget(m_line, 1);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    m_count->setMargin(6);
    m_count->setContentsMargins(6, 0, 6, 0);
    column->addWidget(m_count);
    setBackgroundRole(QPalette::Window);
    const int width = fontMetrics().averageCharWidth() * charactersWide;
    const int height = (fontMetrics().height() + 10) * linesHigh;
    const QWidget *window = parentWidget()->window();
    resize(qMin(width, window->width() - 40), qMin(height, window->height() - 80));
    move(window->mapToGlobal(QPoint((window->width() - this->width()) / 2, 48)));
}

QString CommandPalette::wanted() const
{
    return m_line->text().simplified();
}

void CommandPalette::readRecent()
{
    QList<FoundObject> objects;
    for (const QString &key : std::as_const(m_recentKeys)) {
        if (const std::optional<FoundObject> object = objectOf(key))
            objects.append(*object);
    }
    if (!m_service || objects.isEmpty())
        return;
    const auto work = [objects](Reader &reader) { return presentObjects(reader.store(), objects); };
    whenDone(m_service->read(work), this, [this](const Result<QList<FoundObject>> &present) {
        if (!present)
            return tellFailure(present.error());
        m_recent = *present;
        showResults();
    });
}

void CommandPalette::search()
{
    m_generation++;
    m_moved = false;
    m_chooseWhenAnswered = false;
    m_failure.clear();
    const QString text = wanted();
    // What was found for the text before stays where it fits, so that nothing flickers.
    m_found.removeIf(
        [&](const FoundObject &object) { return text.isEmpty() || !matches(text, object); });
    m_answered = !m_service || text.isEmpty();
    m_searching = !m_answered;
    showResults();
    if (m_answered)
        return;
    const auto work = [text](Reader &reader) {
        return findObjects(reader.store(), text, mostFound);
    };
    whenDone(m_service->read(work), this,
             [this, text, generation = m_generation](const Result<QList<FoundObject>> &found) {
                 if (generation != m_generation)
                     return;
                 if (!found)
                     return tellFailure(found.error());
                 m_found = *found;
                 m_answered = true;
                 const auto users =
                     std::ranges::count(m_found, FoundObject::Kind::User, &FoundObject::kind);
                 m_searching = users < mostFound;
                 showResults();
                 if (m_searching)
                     searchOn({text, mostFound + int(users), 0, false, {}}, generation);
                 if (m_chooseWhenAnswered && m_model->rowOf({}) >= 0)
                     choose();
             });
}

void CommandPalette::searchOn(const UserSearch &search, quint64 generation)
{
    const auto work = [search](Reader &reader) -> Result<UserSearch> {
        UserSearch next = search;
        if (Result<void> gone = continueSearch(reader.store(), next, usersAtATime); !gone)
            return tl::unexpected(gone.error());
        return next;
    };
    whenDone(m_service->read(work), this, [this, generation](const Result<UserSearch> &next) {
        if (generation != m_generation)
            return;
        if (!next)
            return tellFailure(next.error());
        auto users = std::ranges::count(m_found, FoundObject::Kind::User, &FoundObject::kind);
        for (const FoundObject &object : next->found) {
            if (users < mostFound && !m_found.contains(object)) {
                m_found.append(object);
                users++;
            }
        }
        m_searching = !next->finished && users < mostFound;
        showResults();
        if (m_searching)
            searchOn(*next, generation);
        else if (m_chooseWhenAnswered)
            choose();
    });
}

void CommandPalette::tellFailure(const Error &error)
{
    m_answered = true;
    m_searching = false;
    m_failure = explanation(error, Catalogue());
    showResults();
}

PaletteEntry CommandPalette::entryOf(const FoundObject &object) const
{
    PaletteEntry entry;
    entry.key = keyOf(object);
    entry.text = object.name;
    entry.detail = object.detail;
    entry.choose = [this, object] {
        emit const_cast<CommandPalette *>(this)->objectChosen(object);
    };
    switch (object.kind) {
    case FoundObject::Kind::User:
        entry.kind = tr("User");
        entry.icon = icon(QStringLiteral("user"));
        break;
    case FoundObject::Kind::Group:
        entry.kind = tr("Group");
        entry.icon = icon(QStringLiteral("groups"));
        break;
    case FoundObject::Kind::Product:
        entry.kind = tr("Product");
        entry.icon = icon(QStringLiteral("license"));
        break;
    }
    return entry;
}

QList<PaletteEntry> CommandPalette::recentEntries() const
{
    QList<PaletteEntry> entries;
    const QString text = wanted();
    for (const QString &key : m_recentKeys) {
        const auto action = std::ranges::find(m_actions, key, &PaletteEntry::key);
        if (action != m_actions.cend() && action->enabled
            && matches(foldedKey(text), foldedKey(action->text)))
            entries.append(*action);
        const auto object = std::ranges::find_if(
            m_recent, [&](const FoundObject &recent) { return keyOf(recent) == key; });
        if (object != m_recent.cend() && matches(text, *object))
            entries.append(entryOf(*object));
        if (entries.size() == mostFound)
            break;
    }
    return entries;
}

QList<PaletteEntry> CommandPalette::matchingActions() const
{
    QList<PaletteEntry> entries;
    const QString text = foldedKey(wanted());
    for (const PaletteEntry &action : m_actions) {
        if (matches(text, foldedKey(action.text)))
            entries.append(action);
    }
    std::stable_partition(entries.begin(), entries.end(),
                          [](const PaletteEntry &entry) { return entry.enabled; });
    return entries;
}

QList<PaletteEntry> CommandPalette::foundEntries(FoundObject::Kind kind,
                                                 const QList<PaletteEntry> &without) const
{
    QList<PaletteEntry> entries;
    for (const FoundObject &object : m_found) {
        const QString key = keyOf(object);
        const bool there = std::ranges::find(without, key, &PaletteEntry::key) != without.cend();
        if (object.kind == kind && !there)
            entries.append(entryOf(object));
    }
    return entries;
}

void CommandPalette::showResults()
{
    const QString kept = m_moved ? currentKey() : QString();
    const QList<PaletteEntry> recent = recentEntries();
    QList<PaletteEntry> actions = matchingActions();
    actions.removeIf([&](const PaletteEntry &action) {
        return std::ranges::find(recent, action.key, &PaletteEntry::key) != recent.cend();
    });
    using Kind = FoundObject::Kind;
    m_model->setSections({{tr("Recent"), recent},
                          {tr("Users"), foundEntries(Kind::User, recent)},
                          {tr("Groups"), foundEntries(Kind::Group, recent)},
                          {tr("Products"), foundEntries(Kind::Product, recent)},
                          {tr("Actions"), actions}});
    setCurrent(m_model->rowOf(kept));
    showCount();
}

void CommandPalette::showCount()
{
    const int count = m_model->entryCount();
    QString text = tr("%Ln result(s)", nullptr, count);
    if (!m_failure.isEmpty())
        text = m_failure;
    else if (m_searching)
        text = count == 0 ? tr("Searching…") : tr("%1, searching…").arg(text);
    else if (count == 0)
        text = tr("Nothing is called so. Try a part of the name.");
    m_count->setText(text);
    m_count->setAccessibleName(text); // told to those who do not see it change
}

QString CommandPalette::currentKey() const
{
    const PaletteEntry *entry = m_model->entry(m_list->currentIndex());
    return entry ? entry->key : QString();
}

void CommandPalette::setCurrent(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (row <= 1)
        m_list->scrollToTop(); // with the heading
    // The focus is in the line: its description says which line Enter chooses.
    m_line->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    if (!index.isValid() || !QAccessible::isActive()) // else Qt keeps an answer that gets old
        return;
    QAccessibleEvent event(m_list, QAccessible::Selection);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

bool CommandPalette::navigate(int key)
{
    const int page = qMax(1, m_list->viewport()->height() / m_list->sizeHintForRow(0) - 1);
    int steps = 0;
    switch (key) {
    case Qt::Key_Down:
        steps = 1;
        break;
    case Qt::Key_Up:
        steps = -1;
        break;
    case Qt::Key_PageDown:
        steps = page;
        break;
    case Qt::Key_PageUp:
        steps = -page;
        break;
    default:
        return false;
    }
    int row = m_list->currentIndex().row();
    for (int step = 0; step < qAbs(steps); ++step)
        row = m_model->next(row, steps > 0 ? 1 : -1);
    m_moved = true;
    setCurrent(row);
    return true;
}

void CommandPalette::choose()
{
    m_chooseWhenAnswered = false;
    const PaletteEntry *entry = m_model->entry(m_list->currentIndex());
    // Typing is faster than the answer: it is waited for, and not an older one taken.
    if ((!m_answered && !m_moved) || (!entry && m_searching)) {
        m_chooseWhenAnswered = true;
        return;
    }
    if (!entry || !entry->enabled)
        return;
    const PaletteEntry chosen = *entry;
    Settings::addRecentChoice(chosen.key);
    accept(); // first, for what is chosen may show a dialog
    chosen.choose();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    return navigate(key);
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this); // it has no frame of the desktop's
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace LicenseDesk
