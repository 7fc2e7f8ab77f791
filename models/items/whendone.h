// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace LicenseDesk {

/*! Calls \a callback with the future's result in the thread of \a context, or \a cancelled when the
    future was cancelled; neither when \a context has gone by then. Use it instead of
    QFuture::then(context, …), which in Qt 6.4 reaches into a context destroyed meanwhile. */
template <typename T, typename Callback, typename Cancelled>
void whenDone(const QFuture<T> &future, QObject *context, Callback callback, Cancelled cancelled)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, callback = std::move(callback), cancelled = std::move(cancelled)]() mutable {
            watcher->deleteLater();
            if (watcher->future().isResultReadyAt(0))
                callback(watcher->future().takeResult());
            else
                cancelled();
        });
    watcher->setFuture(future);
}

template <typename T, typename Callback>
void whenDone(const QFuture<T> &future, QObject *context, Callback callback)
{
    whenDone(future, context, std::move(callback), [] {});
}

} // namespace LicenseDesk
