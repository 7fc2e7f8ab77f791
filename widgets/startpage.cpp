// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/startpage.h"

#include "widgets/icons.h"
#include "widgets/plainlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>

namespace LicenseDesk {

namespace {

constexpr int logoSize = 72;
constexpr int textWidth = 60; // characters

QPushButton *newButton(QAction *action, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), text, parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setIconSize(QSize(20, 20));
    button->setMinimumHeight(button->fontMetrics().height() * 2 + 6);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPage::StartPage(QAction *open, QAction *createSample, QWidget *parent)
    : QWidget(parent),
      m_busy(new PlainLabel(this)),
      m_open(newButton(open, tr("&Open directory…"), this)),
      m_createSample(newButton(createSample, tr("Create a &sample directory…"), this))
{
    setObjectName(QStringLiteral("startPage"));
    auto *logo = new QLabel(this);
    const QIcon image(QStringLiteral(":/licensedesk/icons/licensedesk.svg"));
    logo->setPixmap(image.pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));

    auto *title = new PlainLabel(tr("License Desk"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *text = new PlainLabel(
        tr("A directory is one organisation: its users, groups, products and licenses, in one "
           "file. Open one, or look around in a sample organisation first."),
        this);

    m_open->setDefault(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(logo);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(12);
    column->addWidget(m_open);
    column->addWidget(m_createSample);
    column->addWidget(m_busy);
    auto *block = new QWidget(this);
    block->setLayout(column);
    block->setFixedWidth(fontMetrics().averageCharWidth() * textWidth);

    auto *layout = new QGridLayout(this);
    layout->addWidget(block, 0, 0, Qt::AlignCenter);
    setFocusProxy(m_open);
    setBusy({});
}

void StartPage::setBusy(const QString &text)
{
    m_busy->setText(text);
    m_open->setEnabled(text.isEmpty());
    m_createSample->setEnabled(text.isEmpty());
}

} // namespace LicenseDesk
