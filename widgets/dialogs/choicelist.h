// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace LicenseDesk {

/*! Something to choose: people find it by any part of its text. */
struct Choice
{
    QString key; //!< an id or a code
    QString text; //!< "Exchange Online (Plan 2) (EXCHANGE_S_ENTERPRISE)"
};

/*! Two lists: what there is, with a search, and what is chosen, in an order that can be changed. */
class ChoiceList : public QWidget
{
    Q_OBJECT

public:
    /*! \a name is the accessible name of the list of what is chosen; \a searchText stands in the
        empty search. */
    ChoiceList(const QString &name, const QString &searchText, QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    /*! Keys that are no choice are shown as they are. */
    void setChosen(const QStringList &keys);
    /*! In their order. */
    [[nodiscard]] QStringList chosen() const;

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addButtons(QBoxLayout *column);
    void search();
    void take();
    void drop();
    void move(int by);
    void updateButtons();

    QList<Choice> m_choices;
    QLineEdit *m_search;
    QListWidget *m_found;
    QListWidget *m_chosen;
    QPushButton *m_take;
    QPushButton *m_drop;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace LicenseDesk
