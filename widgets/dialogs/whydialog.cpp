// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/whydialog.h"

#include "exchange/whyreport.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "licensing/names.h"
#include "widgets/dialogs/changeunitsdialog.h"
#include "widgets/dialogs/editusagelocationdialog.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/previewdialog.h"
#include "widgets/dialogs/remedybutton.h"
#include "widgets/dialogs/whychain.h"
#include "widgets/icons.h"
#include "widgets/places.h"
#include "widgets/plainlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

QFont scaled(QFont font, double factor)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

/*! What can be asked about. */
struct WhyDialog::Facts
{
    UserRecord user;
    std::shared_ptr<const Catalogue> catalogue;
    std::vector<SkuId> products; //!< the user's, those in error first
};

WhyDialog::WhyDialog(LicensingService *service, const UserId &user,
                     const std::optional<SkuId> &product, const std::optional<PlanId> &plan,
                     QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_user(user),
      m_firstPlan(plan),
      m_heading(new PlainLabel(this)),
      m_product(new QComboBox(this)),
      m_plan(new QComboBox(this)),
      m_verdict(new MessageLine(this)),
      m_chain(new WhyChain(this)),
      m_helps(new PlainLabel(tr("What helps"), this)),
      m_message(new MessageLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("why"));
    setAccessibleName(tr("Why"));
    setWindowTitle(tr("Why?"));
    m_heading->setFont(scaled(m_heading->font(), 1.15));
    m_helps->setFont(scaled(m_helps->font(), 1.0));
    m_verdict->setObjectName(QStringLiteral("whyVerdict"));
    m_message->setObjectName(QStringLiteral("whyMessage"));
    connect(m_chain, &WhyChain::lineActivated, this, &WhyDialog::goToLine);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_heading);
    column->addLayout(newChoices());
    column->addWidget(m_verdict);
    column->addWidget(m_chain, 3);
    column->addWidget(m_helps);
    column->addWidget(newRemedies(), 2);
    column->addWidget(m_message);
    column->addLayout(newButtons());
    resize(760, 640);
    readChoices(product);
    connect(service, &LicensingService::changed, this, &WhyDialog::ask);
}

QLayout *WhyDialog::newChoices()
{
    m_product->setObjectName(QStringLiteral("whyProduct"));
    m_product->setAccessibleName(tr("Product"));
    m_plan->setObjectName(QStringLiteral("whyPlan"));
    m_plan->setAccessibleName(tr("Service plan"));
    for (QComboBox *box : {m_product, m_plan}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
    }
    connect(m_product, &QComboBox::currentIndexChanged, this, [this] {
        showPlans();
        ask();
    });
    connect(m_plan, &QComboBox::currentIndexChanged, this, &WhyDialog::ask);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Product:"), m_product);
    form->addRow(tr("&Service plan:"), m_plan);
    return form;
}

QWidget *WhyDialog::newRemedies()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("whyRemedies"));
    scroll->setAccessibleName(tr("What helps"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_remedies = new QWidget;
    m_remedyColumn = new QVBoxLayout(m_remedies);
    m_remedyColumn->setContentsMargins(0, 0, 0, 0);
    m_remedyColumn->addStretch(1);
    scroll->setWidget(m_remedies);
    return scroll;
}

QLayout *WhyDialog::newButtons()
{
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy &details"), this);
    copy->setObjectName(QStringLiteral("copyDetails"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &WhyDialog::copyDetails);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &WhyDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(copy);
    row->addStretch(1);
    row->addWidget(buttons);
    return row;
}

void WhyDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter presses the button that has the focus, and otherwise nothing: no remedy by accident.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QDialog::keyPressEvent(event);
    if (auto *focused = qobject_cast<QPushButton *>(focusWidget()))
        focused->click();
}

void WhyDialog::readChoices(const std::optional<SkuId> &product)
{
    const auto work = [user = m_user](Reader &reader) -> Result<Facts> {
        Result<UserRecord> record = reader.user(user);
        if (!record)
            return tl::unexpected(record.error());
        Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        Result<std::vector<SkuId>> products = whyProducts(reader, user);
        if (!products)
            return tl::unexpected(products.error());
        return Facts{*std::move(record), *std::move(catalogue), *std::move(products)};
    };
    whenDone(m_service->read(work), this, [this, product](const Result<Facts> &facts) {
        if (facts)
            showChoices(*facts, product);
        else
            showRefusal(facts.error());
    });
}

void WhyDialog::showChoices(const Facts &facts, const std::optional<SkuId> &product)
{
    m_catalogue = facts.catalogue;
    m_heading->setText(tr("%1 (%2)", "name, user principal name")
                           .arg(facts.user.displayName, facts.user.userPrincipalName));
    setAccessibleDescription(m_heading->text());
    const QSignalBlocker quiet(m_product);
    const auto add = [&](const SkuId &id) {
        m_product->addItem(productName(id, *m_catalogue), id.toString());
    };
    for (const SkuId &id : facts.products)
        add(id);
    if (!facts.products.empty())
        m_product->insertSeparator(m_product->count());
    for (const Product &other : m_catalogue->products()) {
        const bool known = std::ranges::find(facts.products, other.id) != facts.products.end();
        if (!known && (other.subscribed || other.id == product))
            add(other.id);
    }
    const int first = product ? m_product->findData(product->toString()) : 0;
    m_product->setCurrentIndex(qMax(0, first));
    showPlans();
    ask();
    m_product->setFocus();
}

std::optional<SkuId> WhyDialog::product() const
{
    return SkuId::fromString(m_product->currentData().toString());
}

void WhyDialog::showPlans()
{
    const QSignalBlocker quiet(m_plan);
    m_plan->clear();
    m_plan->addItem(tr("The license as a whole"));
    const std::optional<SkuId> shown = product();
    const ProductIndex index = shown && m_catalogue ? m_catalogue->indexOf(*shown) : -1;
    if (index < 0)
        return;
    for (const PlanIndex plan : m_catalogue->byName(m_catalogue->product(index).plans)) {
        const ServicePlan &each = m_catalogue->plan(plan);
        m_plan->addItem(each.displayName(), each.id.toString());
    }
    if (m_firstPlan)
        m_plan->setCurrentIndex(qMax(0, m_plan->findData(m_firstPlan->toString())));
    m_firstPlan.reset();
}

/*! One question at a time: while licenses are being processed there would be many. */
void WhyDialog::ask()
{
    const std::optional<SkuId> asked = product();
    if (!asked)
        return;
    m_askAgain = m_asking;
    if (m_asking)
        return;
    m_asking = true;
    const WhyQuestion question{m_user, *asked,
                               PlanId::fromString(m_plan->currentData().toString())};
    whenDone(
        // What a hundred thousand users wait for takes a second: no page of a grid waits for it.
        m_service->readAside([question](Reader &reader) { return why(reader, question); }), this,
        [this, question](const Result<WhyAnswer> &answer) {
            m_asking = false;
            const bool wanted =
                question.product == product()
                && question.plan == PlanId::fromString(m_plan->currentData().toString());
            if (!answer)
                showRefusal(answer.error());
            else if (wanted)
                showAnswer(*answer);
            if (m_askAgain)
                ask();
        },
        [this] { m_asking = false; });
}

void WhyDialog::showAnswer(const WhyAnswer &answer)
{
    // What is the same stays as it is, with the focus in it.
    if (!m_answer.verdict.isEmpty() && whyJson(answer) == whyJson(m_answer))
        return;
    m_answer = answer;
    m_message->clear();
    const Severity severity = answer.inError && !answer.given ? Severity::Error
                              : answer.inError                ? Severity::Warning
                              : answer.given                  ? Severity::Success
                                                              : Severity::Information;
    m_verdict->setMessage(severity, answer.verdict);
    m_chain->setLines(answer.lines);
    showRemedies();
}

void WhyDialog::showRemedies()
{
    const bool hadFocus = m_remedies->isAncestorOf(focusWidget());
    while (QLayoutItem *item = m_remedyColumn->takeAt(0)) {
        // The button may be the one whose click led here.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setObjectName({});
            widget->deleteLater();
        }
        delete item;
    }
    const bool any = !m_answer.remedies.isEmpty();
    m_helps->setVisible(any);
    m_helps->setText(m_answer.inError ? tr("What helps") : tr("What can be done"));
    m_remedies->parentWidget()->parentWidget()->setVisible(any);
    for (qsizetype position = 0; position < m_answer.remedies.size(); ++position)
        addRemedy(position);
    m_remedyColumn->addStretch(1);
    if (hadFocus)
        m_chain->setFocus();
}

void WhyDialog::addRemedy(qsizetype position)
{
    const WhyRemedy &remedy = m_answer.remedies[position];
    QString detail = remedy.detail;
    if (remedy.clears == false) {
        detail += (detail.isEmpty() ? QString() : QStringLiteral(" "))
                  + tr("Something else remains in the way then.");
    }
    auto *button = new RemedyButton(remedy.text, detail, m_remedies);
    button->setObjectName(QStringLiteral("remedy%1").arg(position));
    const bool entered = remedy.kind == RemedyKind::BuyUnits
                         || remedy.kind == RemedyKind::SetLocation
                         || remedy.kind == RemedyKind::RenewSubscription;
    button->setEnabled(!remedy.changes.empty() || entered || Places::of(parentWidget()));
    connect(button, &QPushButton::clicked, this,
            [this, chosen = m_answer.remedies[position]] { follow(chosen); });
    m_remedyColumn->addWidget(button);
}

void WhyDialog::follow(const WhyRemedy &remedy)
{
    m_message->clear();
    if (!remedy.changes.empty())
        return previewRemedy(remedy);
    ChangeDialog *dialog = nullptr;
    if (remedy.kind == RemedyKind::SetLocation) {
        auto *location = new EditUsageLocationDialog(m_service, {m_user}, this);
        location->setReprocess(true);
        dialog = location;
    } else if (remedy.kind == RemedyKind::BuyUnits
               || remedy.kind == RemedyKind::RenewSubscription) {
        auto *units = new ChangeUnitsDialog(m_service, remedy.product.value(), this);
        units->buy(remedy.units);
        dialog = units;
    }
    if (!dialog)
        return goTo(remedy);
    connect(dialog, &ChangeDialog::applied, this, &WhyDialog::done);
    dialog->open();
}

void WhyDialog::previewRemedy(const WhyRemedy &remedy)
{
    setBusy(true);
    Engine::PreviewOptions options;
    m_previewing = options.cancel;
    connect(this, &QDialog::rejected, this, [this] { m_previewing.cancel(); });
    whenDone(
        m_service->preview(remedy.changes, options), this,
        [this, remedy](const Result<Preview> &preview) {
            setBusy(false);
            if (!preview)
                return showRefusal(preview.error());
            auto *dialog =
                new PreviewDialog(m_service, remedy.text, remedy.changes, *preview, this);
            connect(dialog, &PreviewDialog::applied, this,
                    [this, remedy] { emit done(tr("Done: %1.").arg(remedy.text)); });
            connect(dialog, &PreviewDialog::refused, this, &WhyDialog::showRefusal);
            dialog->open();
        },
        [this] { setBusy(false); });
}

/*! What is done elsewhere: the window goes there, and the dialog makes room. */
void WhyDialog::goTo(const WhyRemedy &remedy)
{
    Places *places = Places::of(parentWidget());
    if (!places)
        return;
    if (remedy.kind == RemedyKind::ChangeAddress)
        emit places->addressesWanted(m_user);
    else if (remedy.kind == RemedyKind::FreeUnits)
        emit places->licensedUsersWanted(remedy.product.value());
    else if (remedy.group)
        emit places->ruleWanted(*remedy.group);
    reject();
}

void WhyDialog::goToLine(const WhyLine &line)
{
    Places *places = Places::of(parentWidget());
    if (!places)
        return;
    if (line.group)
        emit places->groupWanted(*line.group);
    else
        emit places->productWanted(line.product.value());
    reject();
}

void WhyDialog::copyDetails() const
{
    QGuiApplication::clipboard()->setText(whyText(m_answer));
}

void WhyDialog::setBusy(bool busy)
{
    m_remedies->setEnabled(!busy);
    if (busy)
        m_message->setMessage(Severity::Information, tr("Previewing…"));
    else
        m_message->clear();
}

void WhyDialog::showRefusal(const Error &error)
{
    m_message->setMessage(Severity::Error,
                          explanation(error, m_catalogue ? *m_catalogue : Catalogue()));
}

} // namespace LicenseDesk
