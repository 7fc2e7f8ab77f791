// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/groupnamecompleter.h"

#include "items/whendone.h"
#include "service/licensingservice.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace LicenseDesk {

namespace {

constexpr int namesOffered = 20;
constexpr int namesCompared = 500;
constexpr int millisecondsOfPause = 150;

Result<QList<GroupRow>> groupsCalled(Reader &reader, const QString &text, int limit)
{
    GroupFilter filter;
    filter.text = text;
    return reader.groups(filter, GroupColumn::DisplayName, Qt::AscendingOrder, 0, limit);
}

} // namespace

GroupNameCompleter::GroupNameCompleter(LicensingService *service, QLineEdit *line)
    : QObject(line),
      m_service(service),
      m_line(line),
      m_names(new QStringListModel(this))
{
    auto *completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setAccessibleName(line->accessibleName());
    line->setCompleter(completer);
    m_typing.setSingleShot(true);
    m_typing.setInterval(millisecondsOfPause);
    connect(&m_typing, &QTimer::timeout, this, &GroupNameCompleter::search);
    connect(line, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
}

void GroupNameCompleter::search()
{
    const auto work = [text = m_line->text().trimmed()](Reader &reader) {
        return groupsCalled(reader, text, namesOffered);
    };
    whenDone(m_service->readAside(work), this, [this](const Result<QList<GroupRow>> &groups) {
        if (!groups)
            return;
        QStringList names;
        for (const GroupRow &group : *groups)
            names.append(group.displayName);
        m_names->setStringList(names);
        if (m_line->hasFocus())
            m_line->completer()->complete();
    });
}

void GroupNameCompleter::resolve(
    const std::function<void(const Result<std::optional<GroupId>> &)> &done)
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return done(std::optional<GroupId>());
    if (const std::optional<GroupId> id = GroupId::fromString(text))
        return done(id);
    const auto work = [text](Reader &reader) -> Result<std::optional<GroupId>> {
        const Result<QList<GroupRow>> groups = groupsCalled(reader, text, namesCompared);
        if (!groups)
            return tl::unexpected(groups.error());
        std::optional<GroupId> found;
        for (const GroupRow &group : *groups) {
            if (group.displayName.compare(text, Qt::CaseInsensitive) != 0)
                continue;
            if (found)
                return failure(ErrorCode::AlreadyExists, text);
            found = group.id;
        }
        if (!found)
            return failure(ErrorCode::NotFound, text, {QStringLiteral("group")});
        return found;
    };
    whenDone(m_service->readAside(work), this, done);
}

} // namespace LicenseDesk
