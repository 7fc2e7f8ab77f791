// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/output/gridwork.h"

#include "store/reader.h"

#include <QSemaphore>
#include <QThread>

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr int rowsRead = 2048; // at a time
constexpr qsizetype rowsMade = 256; // at a time: a few milliseconds of the window's time
constexpr int millisecondsOfPatience = 20;

} // namespace

GridWork::GridWork(GridContent content, LineSink sink, QObject *parent)
    : QObject(parent),
      m_content(std::move(content)),
      m_sink(std::move(sink))
{
    m_thread.reset(QThread::create([this] {
        Result<void> worked;
        try {
            worked = run();
        } catch (const std::exception &exception) {
            worked = failure(ErrorCode::Internal, m_content.title, {},
                             QString::fromUtf8(exception.what()));
        }
        QMetaObject::invokeMethod(this, [this, worked] {
            if (worked)
                emit finished(linesDone());
            else
                emit finished(tl::unexpected(worked.error()));
            deleteLater();
        });
    }));
    m_thread->start();
}

GridWork::~GridWork()
{
    m_cancel.cancel();
    m_thread->wait();
}

Result<void> GridWork::run()
{
    return m_sink([this](const VisitLine &visit) { return eachLine(visit); }, m_cancel);
}

Result<void> GridWork::eachLine(const VisitLine &visit)
{
    m_done = 0;
    if (m_content.source)
        return m_content.source([&](const GridLine &line) { return handOver({line}, visit); });
    return m_content.query ? eachPage(visit) : handOver(m_content.lines, visit);
}

Result<void> GridWork::handOver(const std::vector<GridLine> &lines, const VisitLine &visit)
{
    for (const GridLine &line : lines) {
        if (m_cancel.isCancelled())
            return failure(ErrorCode::Cancelled);
        if (Result<void> visited = visit(line); !visited)
            return visited;
        m_done++;
    }
    return {};
}

Result<void> GridWork::eachPage(const VisitLine &visit)
{
    auto store = Store::open(m_content.directory, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    Reader reader(**store);
    return (*store)->inSnapshot([&]() -> Result<void> {
        const Result<qint64> count = m_content.query->count(reader);
        if (!count)
            return tl::unexpected(count.error());
        for (qint64 offset = 0; offset < *count; offset += rowsRead) {
            if (m_content.keys && m_done == m_content.keys->size())
                break;
            const auto page = m_content.query->page(reader, offset, rowsRead);
            if (!page)
                return tl::unexpected(page.error());
            if (Result<void> handed = eachLineOf(*page, visit); !handed)
                return handed;
        }
        return {};
    });
}

Result<void> GridWork::eachLineOf(std::shared_ptr<const PagedModel::Page> page,
                                  const VisitLine &visit)
{
    const auto wanted = [this](const QByteArray &key) { return m_content.keys->contains(key); };
    if (m_content.keys && std::none_of(page->keys.cbegin(), page->keys.cend(), wanted))
        return m_cancel.isCancelled() ? failure(ErrorCode::Cancelled) : Result<void>();
    // The cells are the model's business, which lives in the GUI thread.
    struct Made
    {
        QSemaphore ready;
        std::vector<GridLine> lines;
        bool gone = false;
    };
    for (qsizetype first = 0; first < page->keys.size(); first += rowsMade) {
        auto made = std::make_shared<Made>();
        QMetaObject::invokeMethod(this, [this, page, first, made] {
            made->gone = !m_content.model;
            made->lines = linesOf(m_content, *page, first, rowsMade);
            made->ready.release();
        });
        while (!made->ready.tryAcquire(1, millisecondsOfPatience)) {
            if (m_cancel.isCancelled())
                return failure(ErrorCode::Cancelled);
        }
        if (made->gone)
            return failure(ErrorCode::Cancelled); // the grid was closed
        if (Result<void> handed = handOver(made->lines, visit); !handed)
            return handed;
    }
    return {};
}

} // namespace LicenseDesk
