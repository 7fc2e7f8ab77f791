// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include <optional>

namespace LicenseDesk {

/*! One condition of a filter. A switch is on or off, with a tick when it is on; a chip with a value
    is there as long as it filters, and has a cross. Both show how many rows they leave. */
class FilterChip : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Switch, Value };

    FilterChip(Kind kind, const QString &objectName, QWidget *parent = nullptr);

    /*! \a text is also the accessible name. */
    void setLabel(const QString &text);
    /*! No value while it is not known. */
    void setCount(std::optional<qint64> count);
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect markArea() const; //!< where tick or cross stand
    [[nodiscard]] QString countText() const;
    void paintMark(QPainter &painter) const;
    void describe();

    Kind m_kind;
    std::optional<qint64> m_count;
};

} // namespace LicenseDesk
