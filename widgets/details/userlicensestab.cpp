// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/userlicensestab.h"

#include "items/roles.h"
#include "items/userlicensesmodel.h"
#include "widgets/details/detailpage.h"
#include "widgets/details/detailview.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/newaction.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/useractions.h"
#include "widgets/whyaction.h"

#include <QAction>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace LicenseDesk {

UserLicensesTab::UserLicensesTab(LicensingService *service, UserActions *actions, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_model(new UserLicensesModel(service, this)),
      m_tree(newDetailTree(QStringLiteral("User licenses"), tr("User licenses"), this)),
      m_showGroup(newAction(this, "showGroup", "groups", tr("Sho&w group"),
                            tr("Go to the group that the license comes from"))),
      m_showProduct(newAction(this, "showProduct", "products", tr("Show produc&t"),
                              tr("Go to the product among all products"))),
      m_explanation(new MessageLine(this))
{
    m_explanation->setObjectName(QStringLiteral("explanation"));
    const QList<QAction *> buttons{actions->assignLicenses(), actions->editServicePlans(),
                                   actions->removeLicenses(), actions->why(),
                                   actions->reprocess(),      m_showGroup};
    auto *column = new QVBoxLayout(this);
    column->addLayout(newButtonRow(buttons, this));
    column->addWidget(m_tree, 1);
    column->addWidget(m_explanation);
    makeTree();
    for (QAction *action : buttons)
        m_tree->addAction(action);
    m_tree->addActions({m_showProduct, actions->freeLicense()});

    connect(m_showGroup, &QAction::triggered, this, [this] {
        const AssignmentRow *source = m_model->sourceAt(m_tree->currentIndex());
        if (source && source->group)
            emit groupActivated(*source->group);
    });
    connect(m_showProduct, &QAction::triggered, this, [this] {
        if (const std::optional<SkuId> product = m_model->productAt(m_tree->currentIndex()))
            emit productActivated(*product);
    });
    connect(m_tree, &QTreeView::activated, this, &UserLicensesTab::activate);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &UserLicensesTab::showCurrent);
    connect(m_model, &UserLicensesModel::refreshed, this, [this] {
        openErrors();
        showCurrent();
    });
    showCurrent();
}

void UserLicensesTab::makeTree()
{
    DetailView *view = DetailView::attach(m_tree, m_model, tr("No licenses"));
    view->delegate()->setLook([this](const QModelIndex &index) {
        const AssignmentRow *source = m_model->sourceAt(index);
        if (!source || !source->group)
            return DetailDelegate::Look::Plain;
        const bool name = index.column() == UserLicensesModel::Name
                          && m_model->levelAt(index) == UserLicensesModel::Level::Source;
        return name ? DetailDelegate::Look::Link : DetailDelegate::Look::Greyed;
    });
    m_tree->header()->resizeSection(UserLicensesModel::Name, 280);
    m_tree->header()->resizeSection(UserLicensesModel::State, 160);
}

void UserLicensesTab::setUser(const std::optional<UserId> &user)
{
    m_model->setUser(user);
    showCurrent();
}

void UserLicensesTab::activate(const QModelIndex &index)
{
    const AssignmentRow *source = m_model->sourceAt(index);
    if (!source)
        m_tree->setExpanded(index.siblingAtColumn(0),
                            !m_tree->isExpanded(index.siblingAtColumn(0)));
    else if (source->group)
        emit groupActivated(*source->group);
    else
        m_actions->editServicePlans()->trigger();
}

void UserLicensesTab::showCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    const AssignmentRow *source = m_model->sourceAt(index);
    m_showGroup->setEnabled(source && source->group);
    m_showProduct->setEnabled(index.isValid());
    m_actions->setProduct(m_model->productAt(index), m_model->planAt(index));
    const QString text = explanationAt(index);
    const bool applied = m_model->isPlanOn(index);
    m_explanation->setMessage(applied ? Severity::Warning : Severity::Error, text);
}

QString UserLicensesTab::explanationAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    QModelIndex row = index.siblingAtColumn(UserLicensesModel::Name);
    if (m_model->levelAt(row) == UserLicensesModel::Level::Plan)
        row = row.parent();
    const auto sentence = [this](const QModelIndex &sourceRow) {
        const AssignmentRow *source = m_model->sourceAt(sourceRow);
        return source && source->error != AssignmentError::None
                   ? sourceRow.siblingAtColumn(UserLicensesModel::Details).data().toString()
                   : QString();
    };
    if (m_model->levelAt(row) == UserLicensesModel::Level::Source)
        return sentence(row);
    QStringList sentences;
    for (int child = 0; child < m_model->rowCount(row); ++child)
        sentences += sentence(m_model->index(child, UserLicensesModel::Name, row));
    sentences.removeAll(QString());
    return sentences.join(QStringLiteral("\n"));
}

void UserLicensesTab::openErrors()
{
    // What needs attention is seen without a click; the rest is for who looks for it.
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex product = m_model->index(row, UserLicensesModel::Name);
        if (!explanationAt(product).isEmpty())
            m_tree->expand(product);
    }
    if (!m_tree->currentIndex().isValid())
        selectFirst();
}

void UserLicensesTab::selectFirst()
{
    QModelIndex first = m_model->index(0, UserLicensesModel::Name);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex product = m_model->index(row, UserLicensesModel::Name);
        if (explanationAt(product).isEmpty())
            continue;
        first = product;
        break;
    }
    if (first.isValid())
        m_tree->setCurrentIndex(first);
}

} // namespace LicenseDesk
