// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"
#include "service/why.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace LicenseDesk {

class MessageLine;
class PlainLabel;
class WhyChain;

/*! `Why`: why a user has a license or not, why a plan is on or off, and what helps. Each remedy is
    a button that leads to its preview, or to where it is done; nothing happens by itself. Follows
    the directory while it is shown. Shown by open(), deleted when closed. */
class WhyDialog : public QDialog
{
    Q_OBJECT

public:
    /*! Begins with \a product, else with the user's first one in error, and with \a plan of it. */
    WhyDialog(LicensingService *service, const UserId &user, const std::optional<SkuId> &product,
              const std::optional<PlanId> &plan, QWidget *parent);

signals:
    /*! A remedy was applied; \a result says so in words. */
    void done(const QString &result);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Facts;

    [[nodiscard]] QLayout *newChoices();
    [[nodiscard]] QWidget *newRemedies();
    [[nodiscard]] QLayout *newButtons();
    void readChoices(const std::optional<SkuId> &product);
    void showChoices(const Facts &facts, const std::optional<SkuId> &product);
    void showPlans();
    void ask();
    void showAnswer(const WhyAnswer &answer);
    void showRemedies();
    void showRefusal(const Error &error);
    void addRemedy(qsizetype position);
    void follow(const WhyRemedy &remedy);
    void previewRemedy(const WhyRemedy &remedy);
    void goTo(const WhyRemedy &remedy);
    void goToLine(const WhyLine &line);
    void copyDetails() const;
    void setBusy(bool busy);
    [[nodiscard]] std::optional<SkuId> product() const;

    LicensingService *m_service;
    UserId m_user;
    std::optional<PlanId> m_firstPlan;
    std::shared_ptr<const Catalogue> m_catalogue;
    WhyAnswer m_answer;
    bool m_asking = false;
    bool m_askAgain = false; //!< something else was asked, or something changed, meanwhile
    CancelToken m_previewing;

    PlainLabel *m_heading;
    QComboBox *m_product;
    QComboBox *m_plan;
    MessageLine *m_verdict;
    WhyChain *m_chain;
    PlainLabel *m_helps;
    QWidget *m_remedies = nullptr;
    QVBoxLayout *m_remedyColumn = nullptr;
    MessageLine *m_message;
};

} // namespace LicenseDesk
