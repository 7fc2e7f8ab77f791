// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonValue>

#include <functional>
#include <vector>

namespace LicenseDesk {

/*! The elements of a JSON text that is an array, or an object with an array `value`, as Graph
    answers lists. Only one element is taken apart at a time, so that a list of a million users
    needs no more memory than its text. Shares the text. */
class JsonArrayReader
{
public:
    /*! Finds the array. UnreadableInput, with the line, for what is no JSON around the elements
        or has no such array; the elements themselves are looked at by forEach(). */
    [[nodiscard]] static Result<JsonArrayReader> open(const QByteArray &utf8,
                                                      const QString &fileName);

    /*! What `@odata.context` says of the list; empty when it says nothing. */
    [[nodiscard]] const QString &context() const { return m_context; }

    /*! Calls \a visit with each element and its number from 1 until it returns an error.
        UnreadableInput for an element that is no JSON. */
    using Visit = std::function<Result<void>(qint64 number, const QJsonValue &element)>;
    [[nodiscard]] Result<void> forEach(const Visit &visit) const;
    /*! The same for those of \a numbers, in that order. */
    [[nodiscard]] Result<void> forEach(const std::vector<qint64> &numbers,
                                       const Visit &visit) const;

private:
    struct Slice
    {
        qsizetype from = 0;
        qsizetype size = 0;
    };
    class Scanner;

    [[nodiscard]] Result<void> readEnvelope(qsizetype arrayFrom, qsizetype arrayEnd);
    [[nodiscard]] Result<void> visitElement(qint64 number, const Visit &visit) const;

    QByteArray m_text;
    QString m_fileName;
    QString m_context;
    std::vector<Slice> m_elements;
};

} // namespace LicenseDesk
