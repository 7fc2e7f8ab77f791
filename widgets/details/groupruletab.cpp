// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/groupruletab.h"

#include "items/roles.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "widgets/details/rulehighlighter.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/errorpresenter.h"
#include "widgets/plainlabel.h"
#include "widgets/spokenname.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

constexpr int checkDelay = 300; // milliseconds after the last key
constexpr int slice = 2000; // users looked at before other readers have their turn
constexpr int shownNames = 200; // of those who join, and of those who leave
constexpr QLatin1String dynamicMembership("DynamicMembership");

template <typename Widget>
void name(Widget *widget, const char *objectName, const QString &accessibleName)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(accessibleName);
}

} // namespace

GroupRuleTab::GroupRuleTab(LicensingService *service, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_kind(new QComboBox(this)),
      m_paused(new QCheckBox(tr("&Pause the rule"), this)),
      m_editor(new QPlainTextEdit(this)),
      m_highlighter(new RuleHighlighter(m_editor->document())),
      m_fault(new MessageLine(this)),
      m_conversion(new MessageLine(this)),
      m_summary(new PlainLabel(QString(), this)),
      m_people(new QListWidget(this)),
      m_save(new QPushButton(tr("&Save"), this)),
      m_discard(new QPushButton(tr("&Discard"), this))
{
    build();
    m_delay.setSingleShot(true);
    m_delay.setInterval(checkDelay);
    connect(&m_delay, &QTimer::timeout, this, &GroupRuleTab::startCheck);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &GroupRuleTab::noteEdit);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &GroupRuleTab::noteEdit);
    connect(m_paused, &QCheckBox::toggled, this, &GroupRuleTab::noteEdit);
    connect(m_save, &QPushButton::clicked, this, &GroupRuleTab::save);
    connect(m_discard, &QPushButton::clicked, this, &GroupRuleTab::discard);
    discard();
}

void GroupRuleTab::build()
{
    m_kind->addItems(
        {tr("Assigned: members are added by hand"), tr("Dynamic: a rule makes the members")});
    name(m_kind, "membershipKind", tr("Membership"));
    setSpokenName(m_kind, tr("Membership"));
    name(m_paused, "pauseRule", tr("Pause the rule"));
    m_paused->setToolTip(tr("Members stay as they are until the rule goes on"));
    name(m_editor, "membershipRule", tr("Membership rule"));
    m_editor->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_editor->setTabChangesFocus(true);
    m_editor->setMinimumHeight(4 * m_editor->fontMetrics().lineSpacing());
    m_highlighter->setDark(palette().base().color().lightness() < 128);
    name(m_people, "membershipChanges", tr("Who joins and leaves"));
    m_people->setUniformItemSizes(true);
    m_people->setSelectionMode(QAbstractItemView::ExtendedSelection);
    name(m_save, "saveRule", tr("Save"));
    name(m_discard, "discardRule", tr("Discard"));

    auto *head = new QHBoxLayout;
    head->addWidget(m_kind);
    head->addWidget(m_paused);
    head->addStretch(1);
    head->addWidget(m_save);
    head->addWidget(m_discard);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_conversion);
    column->addWidget(m_editor, 2);
    column->addWidget(m_fault);
    column->addWidget(m_summary);
    column->addWidget(m_people, 3);
}

void GroupRuleTab::setGroup(const std::optional<GroupId> &group)
{
    m_group = group;
    m_record = GroupRecord();
    m_members = 0;
    discard();
}

void GroupRuleTab::showGroup(const GroupRecord &group, qint64 members)
{
    if (m_group != group.id)
        return;
    const bool keeps = isChanged();
    const bool same = m_record.membershipRule == group.membershipRule && m_members == members
                      && isDynamic(m_record) == isDynamic(group)
                      && m_record.membershipRulePaused == group.membershipRulePaused;
    m_record = group;
    m_members = members;
    if (!keeps && !same)
        discard();
    else if (!same)
        noteEdit();
}

void GroupRuleTab::discard()
{
    m_kind->setCurrentIndex(isDynamic(m_record) ? 1 : 0);
    m_paused->setChecked(m_record.membershipRulePaused);
    if (m_editor->toPlainText() != m_record.membershipRule)
        m_editor->setPlainText(m_record.membershipRule);
    noteEdit();
}

bool GroupRuleTab::isDynamicChosen() const
{
    return m_kind->currentIndex() == 1;
}

bool GroupRuleTab::isChanged() const
{
    return isDynamicChosen() != isDynamic(m_record)
           || m_paused->isChecked() != m_record.membershipRulePaused
           || m_editor->toPlainText() != m_record.membershipRule;
}

void GroupRuleTab::noteEdit()
{
    ++m_generation;
    const QString text = m_editor->toPlainText();
    const bool dynamic = isDynamicChosen();
    m_editor->setEnabled(dynamic);
    m_editor->setPlaceholderText(dynamic ? QStringLiteral("user.department -eq \"Sales\"")
                                         : tr("Choose “Dynamic” to let a rule make the members."));
    m_people->setVisible(dynamic);
    m_paused->setEnabled(dynamic);
    std::optional<MembershipRuleFault> fault;
    if (dynamic || !text.isEmpty()) {
        const auto rule = parseMembershipRule(text);
        if (!rule)
            fault = rule.error();
    }
    m_sound = !fault;
    // An empty editor that was not touched is no mistake yet.
    showFault(text.isEmpty() ? std::nullopt : fault);
    showConversion();
    m_summary->clear();
    m_people->clear();
    m_save->setEnabled(m_group && isChanged() && m_sound);
    m_discard->setEnabled(m_group && isChanged());
    if (m_group && dynamic && m_sound)
        m_delay.start();
    else
        m_delay.stop();
}

void GroupRuleTab::showFault(const std::optional<MembershipRuleFault> &fault)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (fault) {
        m_fault->setMessage(Severity::Error, explanation(toError(*fault, {}), Catalogue()));
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor->document());
        const int end = std::max(0, m_editor->document()->characterCount() - 1);
        // At the end of the rule, where nothing stands, the last character is marked.
        const int start = std::clamp(int(fault->offset), 0, std::max(0, end - 1));
        mark.cursor.setPosition(start);
        mark.cursor.setPosition(std::clamp(start + std::max(1, int(fault->length)), start, end),
                                QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(QColor(0xd1, 0x34, 0x38));
        marks.append(mark);
    } else {
        m_fault->clear();
    }
    m_editor->setExtraSelections(marks);
}

void GroupRuleTab::showConversion()
{
    const bool dynamic = isDynamicChosen();
    if (!m_group || dynamic == isDynamic(m_record)) {
        m_conversion->clear();
    } else if (dynamic) {
        m_conversion->setMessage(
            Severity::Warning,
            tr("Saving takes out all %n member(s) first, then adds who matches the rule. Who does "
               "not match leaves, and loses the licenses of the group. Nested groups leave, too.",
               nullptr, int(m_members)));
    } else {
        m_conversion->setMessage(Severity::Information,
                                 tr("Saving keeps the %n member(s) that there are; from then on "
                                    "they are added and removed by hand.",
                                    nullptr, int(m_members)));
    }
}

void GroupRuleTab::startCheck()
{
    const auto rule = parseMembershipRule(m_editor->toPlainText());
    if (rule && m_group)
        goOnChecking(*rule, MembershipCheck(), ++m_generation);
}

void GroupRuleTab::goOnChecking(const MembershipRule &rule, const MembershipCheck &check,
                                quint64 generation)
{
    const auto work = [rule, check, group = m_group](Reader &reader) -> Result<MembershipCheck> {
        MembershipCheck next = check;
        return reader.checkMembership(rule, group, next, slice, shownNames).map([&] {
            return next;
        });
    };
    whenDone(m_service->read(work), this,
             [this, rule, generation](const Result<MembershipCheck> &found) {
                 if (generation != m_generation)
                     return;
                 if (!found)
                     return m_fault->setMessage(Severity::Error,
                                                explanation(found.error(), Catalogue()));
                 showCheck(*found);
                 if (!found->finished)
                     goOnChecking(rule, *found, generation);
             });
}

void GroupRuleTab::showCheck(const MembershipCheck &check)
{
    const QString joins = tr("%n join", nullptr, int(check.joinCount));
    const QString leaves = tr("%n leave", nullptr, int(check.leaveCount));
    m_summary->setText(check.finished ? tr("%1, %2: %3 of %4 users match.")
                                            .arg(joins, leaves, QString::number(check.matching),
                                                 QString::number(check.users))
                                      : tr("%1, %2 so far; %3 users looked at…")
                                            .arg(joins, leaves, QString::number(check.users)));
    if (!check.finished)
        return;
    m_people->clear();
    for (const MembershipCheck::Person &person : check.joining)
        m_people->addItem(tr("Joins: %1 (%2)").arg(person.displayName, person.userPrincipalName));
    for (const MembershipCheck::Person &person : check.leaving)
        m_people->addItem(tr("Leaves: %1 (%2)").arg(person.displayName, person.userPrincipalName));
    const qint64 hidden = check.joinCount + check.leaveCount - m_people->count();
    if (hidden > 0)
        m_people->addItem(tr("and %n more", nullptr, int(hidden)));
}

void GroupRuleTab::save()
{
    QStringList types = m_record.groupTypes;
    types.removeIf([](const QString &type) {
        return type.compare(dynamicMembership, Qt::CaseInsensitive) == 0;
    });
    if (isDynamicChosen())
        types.append(dynamicMembership);
    const UpdateGroup change{
        m_record.id,
        {{QStringLiteral("groupTypes"), QJsonArray::fromStringList(types)},
         {QStringLiteral("membershipRule"), m_editor->toPlainText()},
         {QStringLiteral("membershipRuleProcessingState"),
          m_paused->isChecked() ? QStringLiteral("Paused") : QStringLiteral("On")}}};
    m_save->setEnabled(false);
    whenDone(
        m_service->submit(change), this,
        [this, group = m_record.id, title = m_record.displayName](const Result<Receipt> &receipt) {
            if (receipt)
                emit done(tr("The membership of %1 was saved.").arg(title));
            else
                showError(this, receipt.error());
            if (m_group == group)
                m_save->setEnabled(isChanged() && m_sound);
        });
}

void GroupRuleTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setDark(palette().base().color().lightness() < 128);
    QWidget::changeEvent(event);
}

} // namespace LicenseDesk
