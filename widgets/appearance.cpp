// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appearance.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

namespace LicenseDesk {

namespace {

/*! The one place where colours are named: everything else takes them from the palette. */
struct Shades
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb muted;
    QRgb accent;
    QRgb onAccent;
    QRgb link;
};

constexpr Shades lightShades{0xfff3f4f6, 0xffffffff, 0xfff7f9fb, 0xfff0f1f3, 0xff1c2127,
                             0xff6a727c, 0xff1f5f8b, 0xffffffff, 0xff1a5a9a};
constexpr Shades darkShades{0xff23272d, 0xff1b1e23, 0xff20242a, 0xff2e333b, 0xffe7eaee,
                            0xff8f98a3, 0xff3c82b5, 0xffffffff, 0xff7db8ea};

QPalette makePalette(const Shades &shades)
{
    QPalette palette(QColor(shades.button), QColor(shades.window));
    const QColor text(shades.text);
    const QColor muted(shades.muted);
    palette.setColor(QPalette::Window, QColor(shades.window));
    palette.setColor(QPalette::Base, QColor(shades.base));
    palette.setColor(QPalette::AlternateBase, QColor(shades.alternate));
    palette.setColor(QPalette::Button, QColor(shades.button));
    palette.setColor(QPalette::ToolTipBase, QColor(shades.base));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, muted);
    }
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::BrightText, text);
    palette.setColor(QPalette::Highlight, QColor(shades.accent));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, muted);
    palette.setColor(QPalette::HighlightedText, QColor(shades.onAccent));
    palette.setColor(QPalette::Link, QColor(shades.link));
    palette.setColor(QPalette::LinkVisited, QColor(shades.link));
    return palette;
}

} // namespace

void applyAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        QApplication::setPalette(QPalette());
        break;
    case Appearance::Light:
        QApplication::setPalette(makePalette(lightShades));
        break;
    case Appearance::Dark:
        QApplication::setPalette(makePalette(darkShades));
        break;
    }
}

} // namespace LicenseDesk
