// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/consumption.h"

#include <QWidget>

class QChart;
class QDateTimeAxis;
class QLineSeries;
class QValueAxis;

namespace LicenseDesk {

class GridView;
class LicensingService;
class PlainLabel;
class TextTable;

/*! The tab History of a product: how many units were bought and in use over time, as a chart, and
    the same as a table beside it. */
class ConsumptionTab : public QWidget
{
    Q_OBJECT

public:
    explicit ConsumptionTab(LicensingService *service, QWidget *parent = nullptr);

    void setProduct(const std::optional<SkuId> &product);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *newChart();
    void readPoints();
    void showPoints(const QList<ConsumptionPoint> &points);
    void showTable(const QList<ConsumptionPoint> &points);
    void paintChart();

    LicensingService *m_service;
    std::optional<SkuId> m_product;
    quint64 m_generation = 0;
    QChart *m_chart;
    QLineSeries *m_consumed;
    QLineSeries *m_total;
    QDateTimeAxis *m_time;
    QValueAxis *m_units;
    QWidget *m_view;
    TextTable *m_table;
    GridView *m_grid;
    PlainLabel *m_note;
};

} // namespace LicenseDesk
