// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <optional>

namespace LicenseDesk {

/*! The choice `Usage location`: names and codes of all countries, found by typing any part of
    either. An empty line is none of one's own: then the directory's default shows in italics. */
class UsageLocationBox : public QComboBox
{
    Q_OBJECT

public:
    explicit UsageLocationBox(QWidget *parent = nullptr);

    /*! The directory's default, two capital letters, or empty. */
    void setDefaultLocation(const QString &code);
    /*! Two capital letters, or empty for none; no value: several users have different ones. */
    void setLocation(const std::optional<QString> &code);

    /*! What is chosen, empty for none; no value as long as problem() has something to say. */
    [[nodiscard]] std::optional<QString> location() const;
    /*! What is wrong with the text typed, for people; empty when nothing is. */
    [[nodiscard]] QString problem() const;

signals:
    void locationEdited();

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void showWhetherOwn();

    bool m_differing = false; //!< several values, and none chosen yet
};

} // namespace LicenseDesk
