// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/consumptiontab.h"

#include "items/texttable.h"
#include "items/whendone.h"
#include "service/licensingservice.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QEvent>
#include <QHeaderView>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>
#include <QValueAxis>

namespace LicenseDesk {

namespace {

constexpr int mostPoints = 2000;
constexpr int penWidth = 2;

/*! Nothing changes between two points: a step, not a slope. */
void setSteps(QLineSeries *series, const QList<ConsumptionPoint> &points,
              qint64 ConsumptionPoint::*value)
{
    QList<QPointF> line;
    for (qsizetype place = 0; place < points.size(); ++place) {
        const qreal at = qreal(points[place].at.toMSecsSinceEpoch());
        if (place > 0)
            line.append({at, qreal(points[place - 1].*value)});
        line.append({at, qreal(points[place].*value)});
    }
    series->replace(line);
}

} // namespace

ConsumptionTab::ConsumptionTab(LicensingService *service, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_chart(new QChart),
      m_consumed(new QLineSeries(m_chart)),
      m_total(new QLineSeries(m_chart)),
      m_time(new QDateTimeAxis(m_chart)),
      m_units(new QValueAxis(m_chart)),
      m_view(newChart()),
      m_table(new TextTable({tr("When"), tr("Assigned"), tr("Total"), tr("Available")}, {1, 2, 3},
                            this)),
      m_grid(new GridView(QStringLiteral("Consumption"), tr("Consumption"), this)),
      m_note(new PlainLabel(this))
{
    m_note->setObjectName(QStringLiteral("consumptionNote"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_grid->setModel(m_table);
    m_grid->setItemDelegate(new DetailDelegate(m_grid));
    m_grid->setColumnWidths({20, 8, 8, 8});
    m_grid->horizontalHeader()->setSortIndicatorShown(false);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_view);
    halves->addWidget(m_grid);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({600, 400});
    auto *column = new QVBoxLayout(this);
    column->addWidget(halves, 1);
    column->addWidget(m_note);
    paintChart();
    connect(service, &LicensingService::changed, this, &ConsumptionTab::readPoints);
}

QWidget *ConsumptionTab::newChart()
{
    m_consumed->setName(tr("Assigned"));
    m_total->setName(tr("Total"));
    m_total->setPen(QPen(Qt::DashLine)); // told apart by more than its colour
    for (QLineSeries *series : {m_total, m_consumed})
        m_chart->addSeries(series);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_units, Qt::AlignLeft);
    for (QLineSeries *series : {m_total, m_consumed}) {
        series->attachAxis(m_time);
        series->attachAxis(m_units);
    }
    m_time->setTickCount(5);
    m_units->setLabelFormat(QStringLiteral("%d"));
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    m_chart->setMargins(QMargins(4, 4, 4, 4));
    m_chart->setBackgroundRoundness(0);
    auto *view = new QChartView(m_chart, this);
    view->setObjectName(QStringLiteral("consumptionChart"));
    view->setAccessibleName(tr("Consumption over time"));
    view->setRenderHint(QPainter::Antialiasing);
    view->setFocusPolicy(Qt::NoFocus); // the table beside it says the same
    view->setMinimumSize(260, 160);
    return view;
}

void ConsumptionTab::setProduct(const std::optional<SkuId> &product)
{
    m_product = product;
    showPoints({});
    readPoints();
}

void ConsumptionTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readPoints();
}

void ConsumptionTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintChart();
}

void ConsumptionTab::readPoints()
{
    if (!m_product || !isVisible())
        return;
    const quint64 generation = ++m_generation;
    const auto work = [product = *m_product](Reader &reader) {
        return consumptionOf(reader.store(), product, mostPoints, QDateTime::currentDateTimeUtc());
    };
    whenDone(m_service->read(work), this,
             [this, generation](const Result<QList<ConsumptionPoint>> &points) {
                 if (points && generation == m_generation)
                     showPoints(*points);
             });
}

void ConsumptionTab::showPoints(const QList<ConsumptionPoint> &points)
{
    setSteps(m_consumed, points, &ConsumptionPoint::consumed);
    setSteps(m_total, points, &ConsumptionPoint::total);
    showTable(points);
    if (points.isEmpty())
        return m_note->clear();
    qint64 most = 1;
    for (const ConsumptionPoint &point : points)
        most = qMax(most, qMax(point.consumed, point.total));
    m_units->setRange(0, qreal(most) * 1.05);
    m_units->applyNiceNumbers();
    m_units->setMin(0);
    const QDateTime from = points.first().at.toLocalTime();
    const QDateTime to = qMax(points.last().at.toLocalTime(), from.addSecs(3600));
    m_time->setRange(from, to);
    m_time->setFormat(from.daysTo(to) > 3 ? QLocale().dateFormat(QLocale::ShortFormat)
                                          : QStringLiteral("ddd hh:mm"));
    m_note->setText(tr("What was assigned at the end of each hour in which it changed, since %1.")
                        .arg(QLocale().toString(from, QLocale::ShortFormat)));
}

/*! Newest first, as people read it. */
void ConsumptionTab::showTable(const QList<ConsumptionPoint> &points)
{
    const QLocale locale;
    QList<TextTable::Line> lines;
    for (qsizetype place = points.size() - 1; place >= 0; --place) {
        const ConsumptionPoint &point = points[place];
        const bool now = place == points.size() - 1;
        lines.append(
            {{now ? tr("Now") : locale.toString(point.at.toLocalTime(), QLocale::ShortFormat),
              locale.toString(point.consumed), locale.toString(point.total),
              locale.toString(qMax<qint64>(0, point.total - point.consumed))},
             {}});
    }
    m_table->setLines(std::move(lines));
}

/*! In the colours of the window, light or dark. */
void ConsumptionTab::paintChart()
{
    const QPalette colours = palette();
    const QColor text = colours.color(QPalette::Text);
    QColor faint = text;
    faint.setAlphaF(0.2F);
    m_chart->setBackgroundBrush(colours.color(QPalette::Base));
    m_chart->legend()->setLabelColor(text);
    m_chart->legend()->setFont(font());
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_time, m_units}) {
        axis->setLabelsColor(text);
        axis->setLabelsFont(font());
        axis->setLinePenColor(faint);
        axis->setGridLineColor(faint);
    }
    m_consumed->setPen(QPen(colours.color(QPalette::Highlight), penWidth));
    m_total->setPen(QPen(text, penWidth, Qt::DashLine));
}

} // namespace LicenseDesk
