// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/chipbar.h"

#include "widgets/icons.h"
#include "widgets/panes/filterchip.h"
#include "widgets/panes/flowlayout.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace LicenseDesk {

namespace {

QToolButton *newButton(const QString &objectName, const QString &iconName, const QString &text,
                       const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(button->fontMetrics().height() + 10);
    return button;
}

} // namespace

ChipBar::ChipBar(const QString &objectName, QWidget *parent)
    : QWidget(parent),
      m_flow(new FlowLayout(this)),
      m_add(newButton(QStringLiteral("addFilter"), QStringLiteral("add"), tr("Add filter"),
                      tr("Filter by a value"), this)),
      m_menu(new QMenu(m_add)),
      m_clear(newButton(QStringLiteral("clearFilters"), QStringLiteral("close"),
                        tr("Clear filters"), tr("Show all again"), this))
{
    setObjectName(objectName);
    setAccessibleName(tr("Filters"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_flow->setContentsMargins(10, 0, 10, 8);
    m_add->setMenu(m_menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->hide();
    m_clear->hide();
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &ChipBar::clear);
}

void ChipBar::addSwitch(const QString &key, const QString &text, const QString &toolTip)
{
    auto *chip = new FilterChip(FilterChip::Kind::Switch, key, this);
    chip->setLabel(text);
    chip->setToolTip(toolTip);
    m_flow->insertWidget(int(m_switchKeys.size()), chip);
    m_switchKeys.append(key);
    setVisible(true);
    m_switches.insert(key, chip);
    connect(chip, &QAbstractButton::toggled, this, [this, key](bool on) {
        for (const QStringList &group : std::as_const(m_exclusive)) {
            for (const QString &other : group) {
                if (on && other != key && group.contains(key)) {
                    const QSignalBlocker blocker(m_switches[other]);
                    m_switches[other]->setChecked(false);
                    m_switches[other]->updateGeometry(); // the tick is gone
                }
            }
        }
        tell();
    });
}

void ChipBar::setExclusive(const QStringList &keys)
{
    m_exclusive.append(keys);
}

void ChipBar::addChoice(const QString &key, const QString &text, FilterSource source)
{
    if (source) {
        QAction *action = m_menu->addAction(icon(QStringLiteral("filter")), tr("%1…").arg(text));
        action->setObjectName(key + QStringLiteral("Filter"));
        action->setToolTip(tr("Filter by a value"));
        action->setStatusTip(action->toolTip());
        connect(action, &QAction::triggered, this, [this, key] { pick(key, m_add); });
        m_add->show();
    }
    m_choices.insert(key, {text, std::move(source), {}, nullptr});
}

void ChipBar::pick(const QString &key, const QWidget *anchor)
{
    const Choice &choice = m_choices[key];
    if (!choice.source)
        return;
    auto *picker = new FilterPicker(key + QStringLiteral("Picker"),
                                    tr("Search: %1").arg(choice.text), choice.source, this);
    connect(picker, &FilterPicker::chosen, this, [this, key](const FilterValue &value) {
        setValue(key, value);
        m_choices[key].chip->setFocus(Qt::OtherFocusReason);
    });
    picker->openBeside(anchor);
}

void ChipBar::follow(const QString &key, Choice &choice)
{
    if (!choice.value) {
        if (!choice.chip)
            return;
        m_flow->removeWidget(choice.chip);
        choice.chip->hide();
        choice.chip->deleteLater();
        choice.chip = nullptr;
        return;
    }
    if (!choice.chip) {
        choice.chip = new FilterChip(FilterChip::Kind::Value, key, this);
        m_flow->insertWidget(m_flow->count() - 2, choice.chip);
        connect(choice.chip, &QAbstractButton::clicked, this,
                [this, key] { pick(key, m_choices[key].chip); });
        connect(choice.chip, &FilterChip::removeRequested, this, [this, key] { remove(key); });
        choice.chip->show();
        setTabOrder(choice.chip, m_add);
    }
    //: a filter and its value, such as "Product: Office 365 E3"
    choice.chip->setLabel(tr("%1: %2").arg(choice.text, choice.value->text));
    choice.chip->setToolTip(choice.source ? tr("Choose another, or remove the filter by the cross")
                                          : tr("Remove the filter by the cross"));
}

void ChipBar::remove(const QString &key)
{
    if (m_choices[key].chip && m_choices[key].chip->hasFocus())
        (m_add->isVisible() ? m_add : m_clear)->setFocus(Qt::OtherFocusReason);
    setValue(key, {});
}

bool ChipBar::isOn(const QString &key) const
{
    const FilterChip *chip = m_switches.value(key);
    return chip && chip->isChecked();
}

std::optional<QString> ChipBar::value(const QString &key) const
{
    const auto choice = m_choices.constFind(key);
    return choice == m_choices.cend() || !choice->value ? std::nullopt
                                                        : std::optional(choice->value->key);
}

bool ChipBar::isEmpty() const
{
    const bool switched = std::any_of(m_switches.cbegin(), m_switches.cend(),
                                      [](const auto *chip) { return chip->isChecked(); });
    const bool chosen = std::any_of(m_choices.cbegin(), m_choices.cend(),
                                    [](const auto &choice) { return choice.value.has_value(); });
    return !switched && !chosen;
}

void ChipBar::setOn(const QString &key, bool on)
{
    if (FilterChip *chip = m_switches.value(key))
        chip->setChecked(on);
}

void ChipBar::setValue(const QString &key, const std::optional<FilterValue> &value)
{
    const auto choice = m_choices.find(key);
    if (choice == m_choices.end())
        return;
    const bool same = choice->value.has_value() == value.has_value()
                      && (!value || choice->value->key == value->key);
    choice->value = value;
    follow(key, *choice);
    if (!same)
        tell();
}

void ChipBar::clear()
{
    if (m_clear->hasFocus() && !m_switchKeys.isEmpty())
        m_switches[m_switchKeys.first()]->setFocus(Qt::OtherFocusReason);
    setState({});
}

void ChipBar::setCounts(const QHash<QString, qint64> &counts)
{
    for (auto it = m_switches.cbegin(); it != m_switches.cend(); ++it) {
        const auto count = counts.constFind(it.key());
        it.value()->setCount(count == counts.cend() ? std::nullopt : std::optional(*count));
    }
}

QJsonObject ChipBar::state() const
{
    QJsonObject state;
    for (const QString &key : m_switchKeys) {
        if (isOn(key))
            state.insert(key, true);
    }
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        // What cannot be chosen again cannot be remembered either.
        if (it->value && it->source) {
            state.insert(it.key(), QJsonObject{{QStringLiteral("key"), it->value->key},
                                               {QStringLiteral("text"), it->value->text}});
        }
    }
    return state;
}

void ChipBar::setState(const QJsonObject &state)
{
    m_silent = true;
    for (const QString &key : std::as_const(m_switchKeys))
        setOn(key, state.value(key).toBool());
    const QStringList keys = m_choices.keys();
    for (const QString &key : keys) {
        const QJsonObject value = state.value(key).toObject();
        const QString text = value.value(QStringLiteral("text")).toString();
        setValue(key, value.isEmpty()
                          ? std::nullopt
                          : std::optional(FilterValue{
                              value.value(QStringLiteral("key")).toString(), text, {}}));
    }
    m_silent = false;
    if (std::exchange(m_untold, false))
        tell();
}

void ChipBar::tell()
{
    if (m_silent) {
        m_untold = true;
        return;
    }
    m_clear->setVisible(!isEmpty());
    updateGeometry();
    emit changed();
}

} // namespace LicenseDesk
