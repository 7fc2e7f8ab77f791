// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QToolButton>

#include <functional>

class QMenu;

namespace LicenseDesk {

/*! The views of a pane that have been saved by name: text, conditions, order and columns together.
    A button with a menu to choose, save, update and delete them. Remembered for all directories. */
class SavedViews : public QToolButton
{
    Q_OBJECT

public:
    /*! \a pane is the English name of the pane, under which its views are remembered; \a present
        tells what is shown now. */
    SavedViews(const QString &pane, std::function<QJsonObject()> present, QWidget *parent);

    [[nodiscard]] QStringList names() const;
    /*! The same choice for a menu of the window. */
    void fill(QMenu *menu);

signals:
    void chosen(const QJsonObject &view);

private:
    void choose(const QString &name);
    void askForName();
    void save(const QString &name);
    void remove(const QString &name);
    void setCurrent(const QString &name);

    QString m_pane;
    std::function<QJsonObject()> m_present;
    QString m_current; //!< chosen or saved last
};

} // namespace LicenseDesk
