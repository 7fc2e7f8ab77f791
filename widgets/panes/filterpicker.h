// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>
#include <optional>

class QLineEdit;
class QTreeWidget;

namespace LicenseDesk {

/*! Something to filter by. */
struct FilterValue
{
    QString key; //!< an id or a code
    QString text; //!< as people know it
    std::optional<qint64> count; //!< how many have it
};

/*! Finds values by any part of their text, and calls \a show with them in its time. */
using FilterSource =
    std::function<void(const QString &text, std::function<void(const QList<FilterValue> &)> show)>;

/*! A popup to search and choose a value in: type, arrow keys, Enter; Escape leaves it. Deletes
    itself. */
class FilterPicker : public QFrame
{
    Q_OBJECT

public:
    /*! \a objectName names the popup; \a name is what is to be chosen, for people. */
    FilterPicker(const QString &objectName, const QString &name, FilterSource source,
                 QWidget *parent);

    /*! Below or above \a anchor. */
    void openBeside(const QWidget *anchor);

signals:
    void chosen(const LicenseDesk::FilterValue &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void show(const QList<FilterValue> &values);
    void choose();

    FilterSource m_source;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QList<FilterValue> m_values;
    QTimer m_typing;
    int m_generation = 0;
};

} // namespace LicenseDesk
