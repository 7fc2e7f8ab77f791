// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/whendone.h"
#include "service/licensingservice.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace LicenseDesk {

class BusyLine;
class MessageLine;
struct RefusedUsers;

/*! What all dialogs that change something share: shown by open(), deleted when closed, one button
    that submits and cannot be pressed twice, a preview before licenses change, and refusals shown
    inside, in names, with everything typed kept. GUI thread. */
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    void reject() override;
    bool event(QEvent *event) override;

signals:
    /*! The change is stored; \a result says so in words, for the status bar. */
    void applied(const QString &result);
    /*! The preview was closed, and nothing was changed. */
    void previewCancelled();

protected:
    /*! \a name is title, accessible name and, in English, object name as \a objectName. */
    ChangeDialog(LicensingService *service, const QString &objectName, const QString &name,
                 QWidget *parent);

    [[nodiscard]] LicensingService *service() const { return m_service; }
    /*! Where the fields go: between heading and message. */
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    void setHeading(const QString &text);
    /*! \a busyText stands on the button while the change is being submitted. */
    void setAcceptText(const QString &text, const QString &busyText);
    enum class Previews { Never, WhenLicensesChange, Always };
    /*! Whether the button first shows what the changes would do; only Apply there makes them. */
    void setPreviews(Previews previews) { m_previews = previews; }
    /*! Reads what the dialog shows; until \a show has been called with it, or an error is shown,
        nothing can be submitted. */
    template <typename Work, typename Show>
    void load(Work work, Show show);
    /*! The same for what may take long, behind which no page of a grid is to wait. */
    template <typename Work, typename Show>
    void loadAside(Work work, Show show);
    void showMessage(const QString &text);
    void showRefusal(const Error &error);

    /*! The changes to submit. Nothing when something is wrong with the fields; then all that is
        wrong has been said at the fields. */
    [[nodiscard]] virtual std::optional<ChangeList> changes() = 0;
    /*! What is said when they are stored. */
    [[nodiscard]] virtual QString resultText() const = 0;
    /*! How many changes() are being made: fewer than there were, where one has gone on without
        the users who are refused. */
    [[nodiscard]] int changeCount() const { return m_changeCount; }

    void keyPressEvent(QKeyEvent *event) override;

private:
    template <typename Answer, typename Show>
    void showOnce(const QFuture<Answer> &future, Show show);
    void submit();
    void make(const ChangeList &wanted);
    void preview(const ChangeList &wanted);
    void showPreview(const ChangeList &wanted, const Preview &preview);
    /*! Says why \a wanted cannot be done; of several users, who of them is refused, and offers to
        go on with the others. */
    void refuse(const Error &error, const ChangeList &wanted);
    void showRefused(const RefusedUsers &refused);
    void finish();
    void setReady(bool ready);
    void failLoading(const Error &error);
    void setBusy(bool busy);

    LicensingService *m_service;
    QLabel *m_heading;
    QVBoxLayout *m_content;
    MessageLine *m_message;
    BusyLine *m_progress;
    QPushButton *m_accept;
    QPushButton *m_cancel;
    QString m_acceptText;
    QString m_busyText;
    bool m_busy = false;
    int m_changeCount = 0;
    int m_askedCount = 0; //!< before anybody was left out
    Previews m_previews = Previews::Never;
    bool m_isPreviewing = false;
    CancelToken m_previewing; //!< ends the preview that is being made
    RequestWatch m_watch; //!< of what is going on
    QPointer<QWidget> m_focusBefore; //!< what had the focus when the change was submitted
};

template <typename Work, typename Show>
void ChangeDialog::load(Work work, Show show)
{
    showOnce(m_service->read(std::move(work)), std::move(show));
}

template <typename Work, typename Show>
void ChangeDialog::loadAside(Work work, Show show)
{
    showOnce(m_service->readAside(std::move(work)), std::move(show));
}

template <typename Answer, typename Show>
void ChangeDialog::showOnce(const QFuture<Answer> &future, Show show)
{
    setReady(false);
    whenDone(
        future, this,
        [this, show = std::move(show)](auto result) {
            if (!result)
                return failLoading(result.error());
            setReady(true);
            show(std::move(*result));
        },
        [this] {
            failLoading(Error{ErrorCode::Cancelled, {}, {}, {}});
        });
}

} // namespace LicenseDesk
