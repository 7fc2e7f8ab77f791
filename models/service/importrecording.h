// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/undorecorder.h"

#include <functional>

namespace LicenseDesk {

class ChangeWriter;

/*! Makes one step that can be undone of an import whose files arrive in a transaction each: the
    step stands with the first file that changed something, and grows with those behind it. For one
    import and the engine's thread. */
class ImportRecording
{
public:
    /*! Carries out \a work in the transaction of \a writer, and stores what it made different.
        The name of the step has the names of files that changed something. */
    [[nodiscard]] Result<void> record(ChangeWriter &writer, const QString &file,
                                      const std::function<Result<void>(ChangeWriter &)> &work);
    /*! That the transaction of the last record() stands. */
    void confirm() { m_stored = m_recorded; }

private:
    struct Stored
    {
        qint64 step = 0;
        QStringList files;
        std::vector<UndoDifference> differences;
    };

    Stored m_stored;
    Stored m_recorded; //!< of a transaction that may still fail
};

} // namespace LicenseDesk
