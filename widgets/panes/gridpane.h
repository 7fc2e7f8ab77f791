// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "widgets/panes/pane.h"

#include <QTimer>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace LicenseDesk {

class GridView;
class PlainLabel;

/*! What Users, Groups and All products share: a filter line with switches, a grid, and below it the
    details of what is selected. */
class GridPane : public Pane
{
    Q_OBJECT

public:
    /*! More rows than these are not changed together. */
    static constexpr int mostSelected = 10'000;

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void focusFilter() override;
    void saveLayout() const override;

protected:
    /*! Names in English make object names, the translated ones are what people read and hear. */
    struct Names
    {
        QString grid; //!< "Users"
        QString translatedGrid;
        QString filter; //!< "Filter users"
        QString translatedFilter;
    };
    GridPane(const Names &names, QWidget *parent);

    [[nodiscard]] GridView *grid() const { return m_grid; }
    [[nodiscard]] QString filterText() const;
    /*! Takes effect at once. */
    void setFilterText(const QString &text);
    /*! A switch beside the filter line; it calls applyFilter(). */
    QToolButton *addSwitch(const QString &objectName, const QString &text, const QString &toolTip);
    /*! A choice beside the filter line, of which \a any is the first and filters nothing; it calls
        applyFilter(). \a name is its accessible name in English. */
    QComboBox *addChoice(const QString &name, const QString &translatedName, const QString &any);
    /*! Something to choose by, before the grid. */
    void setSide(QWidget *side);
    /*! Below the grid; \a actions are offered when several rows are selected. */
    void setDetails(QWidget *details, const QList<QAction *> &actions);
    /*! Follows a PagedModel or a MergedModel with the states that they share. */
    template <typename Model>
    void follow(Model *model);

    /*! Selects the first row, of the filtered ones once they have come. */
    void selectFirst();
    /*! To be called when the rows were read anew. */
    void settleSelection();
    void setStatus(bool loading, const Error *error);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /*! The filter line or a switch changed. Returns whether other rows are still to come. */
    [[nodiscard]] virtual bool applyFilter() = 0;
    [[nodiscard]] virtual bool isFiltered() const = 0;
    /*! The rows selected are these now: shows details and enables actions. Never more than
        mostSelected; none when nothing can be done to those selected. */
    virtual void select(const QList<int> &rows) = 0;
    /*! "%n users", "%n of %1 users selected", and what stands in an empty grid. */
    [[nodiscard]] virtual QString rowsText(int rows) const = 0;
    [[nodiscard]] virtual QString selectedText(int selected) const = 0;
    [[nodiscard]] virtual QString emptyText(bool filtered) const = 0;

    void refilter();

    QLineEdit *m_filter;
    QHBoxLayout *m_bar;
    GridView *m_grid;
    QSplitter *m_splitter;
    QSplitter *m_columns; //!< what setSide() puts before the grid, and the grid
    QStackedWidget *m_details;
    PlainLabel *m_several;
    QVBoxLayout *m_severalLayout;
    bool m_selectFirst = false;
    bool m_rowsToCome = false; //!< those that are shown are the ones of the filter before
    QTimer m_typing; //!< a filter is applied when typing pauses
};

template <typename Model>
void GridPane::follow(Model *model)
{
    const auto show = [this, model] {
        setStatus(model->state() == Model::State::Loading,
                  model->state() == Model::State::Failed ? &model->error() : nullptr);
    };
    connect(model, &Model::stateChanged, this, show);
    connect(model, &Model::refreshed, this, [this, show] {
        m_rowsToCome = false;
        show();
        settleSelection();
    });
    show();
}

} // namespace LicenseDesk
