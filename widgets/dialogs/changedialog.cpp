// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/changedialog.h"

#include "licensing/messages.h"
#include "service/refusals.h"
#include "widgets/dialogfit.h"
#include "widgets/dialogs/busyline.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/previewdialog.h"
#include "widgets/dialogs/refuseddialog.h"
#include "widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

ChangeDialog::ChangeDialog(LicensingService *service, const QString &objectName,
                           const QString &name, QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_heading(new PlainLabel(this)),
      m_content(new QVBoxLayout),
      m_message(new MessageLine(this)),
      m_progress(new BusyLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(objectName);
    setAccessibleName(name);
    setWindowTitle(name);
    QFont bold = m_heading->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_heading->setFont(bold);
    m_heading->hide();
    m_message->setObjectName(QStringLiteral("refusal"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setDefault(true);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangeDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &ChangeDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_heading);
    column->addLayout(m_content, 1);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    column->addWidget(buttons);
}

void ChangeDialog::reject()
{
    // What has been submitted is stopped, and taken back whole, unless it is done already; its
    // answer is waited for, and shown here. A preview changes nothing.
    m_previewing.cancel();
    m_watch.cancel();
    if (!m_busy || m_isPreviewing)
        QDialog::reject();
}

bool ChangeDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    DialogFit::growFor(event, this);
    return handled;
}

void ChangeDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter presses the button that has the focus, else the one that submits; never another one
    // that happened to have the focus before the dialog was filled.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QDialog::keyPressEvent(event);
    auto *focused = qobject_cast<QPushButton *>(focusWidget());
    (focused ? focused : m_accept)->click();
}

void ChangeDialog::setHeading(const QString &text)
{
    m_heading->setText(text);
    m_heading->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

void ChangeDialog::setAcceptText(const QString &text, const QString &busyText)
{
    m_acceptText = text;
    m_busyText = busyText;
    m_accept->setText(text);
}

void ChangeDialog::showMessage(const QString &text)
{
    m_message->setMessage(Severity::Error, text);
}

void ChangeDialog::showRefusal(const Error &error)
{
    if (error.code == ErrorCode::Cancelled && m_watch.isCancelled()) {
        m_message->setMessage(Severity::Information, tr("Cancelled. Nothing was changed."));
        return;
    }
    if (error.code == ErrorCode::Cancelled) {
        showMessage(tr("The directory was closed before the change could be made."));
        return;
    }
    // The names come from the catalogue as it is now; without it the ids are better than nothing.
    const auto future = m_service->read([](Reader &reader) { return reader.catalogue(); });
    whenDone(
        future, this,
        [this, error](Result<std::shared_ptr<const Catalogue>> catalogue) {
            showMessage(explanation(error, catalogue ? **catalogue : Catalogue()));
        },
        [this, error] { showMessage(explanation(error, Catalogue())); });
}

void ChangeDialog::submit()
{
    if (m_busy)
        return;
    m_message->clear();
    const std::optional<ChangeList> wanted = changes();
    if (!wanted)
        return;
    m_watch = RequestWatch();
    m_askedCount = 0;
    setBusy(true);
    if (m_previews == Previews::Never)
        make(*wanted);
    else
        preview(*wanted);
}

void ChangeDialog::make(const ChangeList &wanted)
{
    m_progress->start(QString(m_busyText).remove(u'…'), m_watch);
    whenDone(
        m_service->submit(wanted, m_watch), this,
        [this, wanted](const Result<Receipt> &receipt) {
            setBusy(false);
            m_changeCount = wanted.count();
            if (!receipt)
                return showRefusal(receipt.error());
            finish();
        },
        [this] {
            setBusy(false);
            showRefusal(Error{ErrorCode::Cancelled, {}, {}, {}});
        });
}

void ChangeDialog::preview(const ChangeList &wanted)
{
    Engine::PreviewOptions options;
    m_previewing = options.cancel;
    m_isPreviewing = true;
    m_progress->start(tr("Previewing"), m_watch);
    whenDone(
        m_service->preview(wanted, options, m_watch), this,
        [this, wanted](const Result<Preview> &preview) {
            m_isPreviewing = false;
            m_changeCount = wanted.count();
            m_askedCount = qMax(m_askedCount, m_changeCount);
            if (preview && m_previews == Previews::WhenLicensesChange && !preview->hasEffect())
                return make(wanted);
            setBusy(false);
            if (!preview)
                return refuse(preview.error(), wanted);
            showPreview(wanted, *preview);
        },
        [this] {
            m_isPreviewing = false;
            setBusy(false);
            showRefusal(Error{ErrorCode::Cancelled, {}, {}, {}});
        });
}

void ChangeDialog::showPreview(const ChangeList &wanted, const Preview &preview)
{
    QString title = m_heading->text();
    if (m_changeCount < m_askedCount) {
        //: %1 is what is done, as "Assign licenses to 40 users"
        title = tr("%1: %2 of %3")
                    .arg(title, locale().toString(m_changeCount), locale().toString(m_askedCount));
    }
    auto *dialog = new PreviewDialog(m_service, title, wanted, preview, this);
    connect(dialog, &PreviewDialog::applied, this, &ChangeDialog::finish);
    connect(dialog, &PreviewDialog::refused, this,
            [this, wanted](const Error &error) { refuse(error, wanted); });
    connect(dialog, &QDialog::rejected, this, &ChangeDialog::previewCancelled);
    dialog->open();
}

void ChangeDialog::refuse(const Error &error, const ChangeList &wanted)
{
    if (error.code == ErrorCode::Cancelled || !canPartBeRefused(wanted.list()))
        return showRefusal(error);
    m_watch = RequestWatch();
    setBusy(true);
    m_isPreviewing = true; // nothing is written
    m_progress->start(tr("Looking for users who are refused"), m_watch);
    const auto work = [wanted, watch = m_watch](Engine &engine) {
        return findRefusals(engine, wanted.list(), watch).map(&RefusedUsers::of);
    };
    const auto stop = [this] {
        m_isPreviewing = false;
        setBusy(false);
    };
    whenDone(
        m_service->write(work, {}), this,
        [this, stop, error](const Result<RefusedUsers> &refused) {
            stop();
            if (!refused)
                showRefusal(refused.error());
            else if (refused->lines.isEmpty())
                showRefusal(error);
            else
                showRefused(*refused);
        },
        [this, stop] {
            stop();
            showRefusal(Error{ErrorCode::Cancelled, {}, {}, {}});
        });
}

void ChangeDialog::showRefused(const RefusedUsers &refused)
{
    auto *dialog = new RefusedDialog(m_heading->text(), refused, this);
    connect(dialog, &QDialog::accepted, this, [this, others = refused.others] {
        m_watch = RequestWatch();
        setBusy(true);
        preview(others);
    });
    dialog->open();
}

void ChangeDialog::finish()
{
    emit applied(resultText());
    accept();
}

void ChangeDialog::setReady(bool ready)
{
    m_accept->setEnabled(ready);
    // While it is being filled nothing else could have the focus, and Enter would close it.
    m_cancel->setFocusPolicy(ready ? Qt::StrongFocus : Qt::NoFocus);
}

void ChangeDialog::failLoading(const Error &error)
{
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    m_cancel->setFocus();
    showRefusal(error);
}

void ChangeDialog::setBusy(bool busy)
{
    if (busy)
        m_focusBefore = focusWidget();
    m_busy = busy;
    m_accept->setText(busy ? m_busyText : m_acceptText);
    m_accept->setEnabled(!busy);
    if (!busy)
        m_progress->stop();
    if (!busy && m_focusBefore)
        m_focusBefore->setFocus();
}

} // namespace LicenseDesk
