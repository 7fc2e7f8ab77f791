// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "items/pagedmodel.h"
#include "widgets/panes/pane.h"

#include <QTimer>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace LicenseDesk {

class ChipBar;
class GridView;
class LicensingService;
class ManySelected;
class PlainLabel;
class SavedViews;

/*! What the panes with a grid share: a filter line with chips, saved views, the grid, and below it
    the details of what is selected. */
class GridPane : public Pane
{
    Q_OBJECT

public:
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void focusFilter() override;
    void saveLayout() const override;
    void fillColumnMenu(QMenu *menu) override;
    void fillViewMenu(QMenu *menu) override;

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
    /*! The conditions below the filter line; a change calls applyFilter(). */
    [[nodiscard]] ChipBar *chips() const { return m_chips; }
    /*! No text and no condition. */
    void clearFilter();
    /*! A choice beside the filter line, of which \a any is the first and filters nothing; it calls
        applyFilter(). \a name is its accessible name in English. */
    QComboBox *addChoice(const QString &name, const QString &translatedName, const QString &any);
    /*! Lets views be saved by name, and begins with the filter that the pane was left with in the
        directory of that path. To be called when all conditions are there. */
    void rememberFilter(const QString &directory);
    /*! Something to choose by, before the grid. */
    void setSide(QWidget *side);
    /*! Below the grid; \a actions are offered when several rows are selected. */
    void setDetails(QWidget *details, const QList<QAction *> &actions);
    /*! What several that are selected have in common, beside those actions. */
    void setSeveral(QWidget *several);
    /*! Lets any number of rows be selected: selectUsers() is told of their users. \a unique: no
       user has two rows. */
    void selectMany(LicensingService *service, PagedModel *model, bool unique);
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
    /*! The rows selected are these now: shows details and enables actions. None when they are too
        many to be followed one by one. */
    virtual void select(const QList<int> &rows) = 0;
    /*! These users are selected, by many rows. */
    virtual void selectUsers(const QList<UserId> &) {}
    /*! "%n users", "%n of %1 users selected", and what stands in an empty grid. */
    [[nodiscard]] virtual QString rowsText(int rows) const = 0;
    [[nodiscard]] virtual QString selectedText(int selected) const = 0;
    [[nodiscard]] virtual QString emptyText(bool filtered) const = 0;

    /*! What a saved view keeps beside text and columns; the chips, where there are no others. */
    [[nodiscard]] virtual QJsonObject conditions() const;
    /*! Back to it. A change need not be told: applyFilter() is called after it. */
    virtual void setConditions(const QJsonObject &conditions);

    void refilter();
    [[nodiscard]] QJsonObject viewState() const;
    void setViewState(const QJsonObject &state);

    QLineEdit *m_filter;
    QHBoxLayout *m_bar;
    ChipBar *m_chips;
    GridView *m_grid;
    QSplitter *m_splitter;
    QSplitter *m_columns; //!< what setSide() puts before the grid, and the grid
    QStackedWidget *m_details;
    PlainLabel *m_several;
    QVBoxLayout *m_severalLayout;
    SavedViews *m_views = nullptr;
    QString m_directory; //!< whose filter is remembered
    ManySelected *m_many = nullptr;
    QList<RowRange> m_ranges; //!< selected last, while they are many
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
