// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace LicenseDesk {

namespace {

QByteArray svg(const QString &name)
{
    static QHash<QString, QByteArray> read; // GUI thread only, a few hundred bytes each
    auto found = read.constFind(name);
    if (found == read.cend()) {
        QFile file(QStringLiteral(":/licensedesk/icons/%1.svg").arg(name));
        found = read.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

/*! Draws an SVG whose strokes are `currentColor` in a colour of the present palette. */
class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(const QString &name, std::optional<Severity> severity)
        : m_name(name),
          m_severity(severity)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray data = svg(m_name);
        data.replace("currentColor", color(mode).name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(data);
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }
    bool isNull() override { return svg(m_name).isEmpty(); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return m_severity ? severityColor(*m_severity, palette)
                          : palette.color(QPalette::WindowText);
    }

    QString m_name;
    std::optional<Severity> m_severity;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new PaletteIconEngine(name, {}));
}

QIcon icon(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return QIcon(new PaletteIconEngine(QStringLiteral("information"), severity));
    case Severity::Success:
        return QIcon(new PaletteIconEngine(QStringLiteral("success"), severity));
    case Severity::Warning:
        return QIcon(new PaletteIconEngine(QStringLiteral("warning"), severity));
    case Severity::Error:
        return QIcon(new PaletteIconEngine(QStringLiteral("error"), severity));
    }
    return {};
}

QColor severityColor(Severity severity, const QPalette &palette)
{
    int hue = 0;
    switch (severity) {
    case Severity::Information:
        return palette.color(QPalette::Link);
    case Severity::Success:
        hue = 140;
        break;
    case Severity::Warning:
        hue = 35;
        break;
    case Severity::Error:
        hue = 2;
        break;
    }
    // Dark on light and light on dark, always 4.5 : 1 or better against the base.
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    return QColor::fromHsl(hue, dark ? 200 : 190, dark ? 165 : 88);
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return QCoreApplication::translate("LicenseDesk::BannerWidget", "Information");
    case Severity::Success:
        return QCoreApplication::translate("LicenseDesk::BannerWidget", "Done");
    case Severity::Warning:
        return QCoreApplication::translate("LicenseDesk::BannerWidget", "Warning");
    case Severity::Error:
        return QCoreApplication::translate("LicenseDesk::BannerWidget", "Error");
    }
    return {};
}

} // namespace LicenseDesk
