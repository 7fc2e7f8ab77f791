// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panes/filterpicker.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>

class QMenu;
class QToolButton;

namespace LicenseDesk {

class FilterChip;
class FlowLayout;

/*! The conditions of a pane's filter, all of them together: switches that are always there, and
    chips with values that are added and removed. */
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    /*! \a objectName is that of the bar. */
    explicit ChipBar(const QString &objectName, QWidget *parent = nullptr);

    /*! A condition that is on or off; \a key is also the chip's object name. */
    void addSwitch(const QString &key, const QString &text, const QString &toolTip);
    /*! Of these switches at most one is on. */
    void setExclusive(const QStringList &keys);
    /*! A condition that needs a value; \a text ("Product") stands before the value. Without a
        \a source it can be set, but not chosen. */
    void addChoice(const QString &key, const QString &text, FilterSource source);

    [[nodiscard]] bool isOn(const QString &key) const;
    /*! The key of the value chosen; no value while there is no such chip. */
    [[nodiscard]] std::optional<QString> value(const QString &key) const;
    [[nodiscard]] bool isEmpty() const; //!< nothing is filtered by

    /*! Each tells changed(), once, if anything is another. */
    void setOn(const QString &key, bool on);
    void setValue(const QString &key, const std::optional<FilterValue> &value);
    void clear();

    [[nodiscard]] QStringList switches() const { return m_switchKeys; }
    /*! How many rows there would be with the switch on, too. */
    void setCounts(const QHash<QString, qint64> &counts);

    /*! All that is on, by key, to be remembered; and back. Unknown keys are left out. */
    [[nodiscard]] QJsonObject state() const;
    void setState(const QJsonObject &state);

signals:
    void changed();

private:
    struct Choice
    {
        QString text;
        FilterSource source;
        std::optional<FilterValue> value;
        FilterChip *chip = nullptr;
    };

    void pick(const QString &key, const QWidget *anchor);
    /*! Shows or removes the chip. */
    void follow(const QString &key, Choice &choice);
    void remove(const QString &key);
    void tell();

    FlowLayout *m_flow;
    QToolButton *m_add;
    QMenu *m_menu;
    QToolButton *m_clear;
    QStringList m_switchKeys;
    QHash<QString, FilterChip *> m_switches;
    QList<QStringList> m_exclusive;
    QMap<QString, Choice> m_choices;
    bool m_silent = false; //!< several are being changed; told once
    bool m_untold = false;
};

} // namespace LicenseDesk
