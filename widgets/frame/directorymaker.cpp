// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/directorymaker.h"

#include <QPromise>
#include <QThread>

namespace LicenseDesk {

DirectoryMaker::~DirectoryMaker()
{
    m_cancel.cancel();
    if (m_thread)
        m_thread->wait();
}

QFuture<Result<void>> DirectoryMaker::create(const NewDirectory &directory)
{
    if (m_thread)
        m_thread->wait(); // the one before has told its result, and is about to end
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_thread.reset(QThread::create([promise, directory, cancel = m_cancel] {
        try {
            promise->addResult(createDirectory(directory, {}, cancel));
        } catch (const std::exception &exception) {
            promise->addResult(Result<void>(failure(ErrorCode::Internal, directory.path, {},
                                                    QString::fromUtf8(exception.what()))));
        }
        promise->finish();
    }));
    m_thread->start();
    return promise->future();
}

} // namespace LicenseDesk
