// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/objectsearch.h"
#include "widgets/frame/palettemodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace LicenseDesk {

class LicensingService;

/*! Finds any user, group, product or action while somebody types, and goes there with Enter. Those
    chosen lately stand first. Keyboard focus stays in the line. Deleted when closed. */
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    /*! \a service may be null: then only \a actions are found. */
    CommandPalette(LicensingService *service, const QList<PaletteEntry> &actions, QWidget *parent);

    /*! Of each kind; whoever does not find his object among them types on. */
    static constexpr int mostFound = 8;

signals:
    void objectChosen(const LicenseDesk::FoundObject &object);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void readRecent();
    void search();
    void searchOn(const UserSearch &search, quint64 generation);
    void showResults();
    void showCount();
    void setCurrent(int row);
    void choose();
    void tellFailure(const Error &error);
    [[nodiscard]] bool navigate(int key);
    [[nodiscard]] QString wanted() const;
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] QList<PaletteEntry> matchingActions() const;
    [[nodiscard]] QList<PaletteEntry> recentEntries() const;
    [[nodiscard]] QList<PaletteEntry> foundEntries(FoundObject::Kind kind,
                                                   const QList<PaletteEntry> &without) const;
    [[nodiscard]] PaletteEntry entryOf(const FoundObject &object) const;

    LicensingService *m_service;
    QList<PaletteEntry> m_actions;
    QStringList m_recentKeys;
    QList<FoundObject> m_recent;
    QList<FoundObject> m_found;
    QString m_failure;
    quint64 m_generation = 0; //!< of the text that is searched for
    bool m_answered = true; //!< what can be found at once has been found
    bool m_searching = false;
    bool m_chooseWhenAnswered = false; //!< Enter came before the answer
    bool m_moved = false; //!< somebody chose another line than the first

    QLineEdit *m_line;
    QListView *m_list;
    PaletteModel *m_model;
    QLabel *m_count;
};

} // namespace LicenseDesk
