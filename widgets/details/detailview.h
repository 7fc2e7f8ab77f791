// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "widgets/details/detaildelegate.h"

#include <QAbstractItemView>

class QLabel;
class QTreeView;

namespace LicenseDesk {

/*! A tree that looks and behaves like a GridView; \a name is its accessible name in English, from
    which the object name is made. */
[[nodiscard]] QTreeView *newDetailTree(const QString &name, const QString &translatedName,
                                       QWidget *parent);

/*! What a detail table or tree has beside its rows: words while it has none, a model that reads
    only while it is shown, copying, and its delegate. A child of the view. */
class DetailView : public QObject
{
    Q_OBJECT

public:
    /*! Gives \a view the \a model, a PagedModel or MergedModel; \a emptyText stands in it when it
        has been read and has no rows. */
    template <typename Model>
    static DetailView *attach(QAbstractItemView *view, Model *model, const QString &emptyText);

    [[nodiscard]] DetailDelegate *delegate() const { return m_delegate; }

signals:
    void shownChanged(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit DetailView(QAbstractItemView *view);

    void setPlaceholder(const QString &text);
    void showFailure(const Error &error);

    QAbstractItemView *m_view;
    DetailDelegate *m_delegate;
    QLabel *m_placeholder;
};

template <typename Model>
DetailView *DetailView::attach(QAbstractItemView *view, Model *model, const QString &emptyText)
{
    view->setModel(model);
    auto *state = new DetailView(view);
    const auto show = [state, model, emptyText] {
        if (model->state() == Model::State::Failed)
            state->showFailure(model->error());
        else if (model->state() == Model::State::Ready && model->rowCount() == 0)
            state->setPlaceholder(emptyText);
        else
            state->setPlaceholder({});
    };
    connect(model, &Model::stateChanged, state, show);
    connect(model, &Model::refreshed, state, show);
    connect(state, &DetailView::shownChanged, model, &Model::setLive);
    model->setLive(view->isVisible());
    show();
    return state;
}

} // namespace LicenseDesk
