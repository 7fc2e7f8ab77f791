// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/startpage.h"

#include "widgets/icons.h"
#include "widgets/plainlabel.h"
#include "widgets/scrollpage.h"

#include <QAction>
#include <QBoxLayout>
#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace LicenseDesk {

namespace {

constexpr int logoSize = 72;
constexpr int columnWidth = 56; // characters
constexpr qsizetype mostRecent = 5;

QPushButton *newButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setToolTip(action->toolTip());
    button->setIconSize(QSize(20, 20));
    button->setMinimumHeight(button->fontMetrics().height() * 2 + 6);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

/*! "~/Documents/contoso.licensedesk": as people write it. */
QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

} // namespace

StartPage::StartPage(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent),
      m_busy(new PlainLabel(this)),
      m_buttons(new QWidget(this)),
      m_recent(new QWidget(this)),
      m_recentColumn(new QVBoxLayout(m_recent))
{
    setObjectName(QStringLiteral("startPage"));
    auto *logo = new QLabel(this);
    logo->setProperty("decoration", true); // its words stand below
    const QIcon image(QStringLiteral(":/licensedesk/icons/licensedesk.svg"));
    logo->setPixmap(image.pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));

    auto *title = new PlainLabel(tr("License Desk"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *text = new PlainLabel(
        tr("A directory is one organisation: its users, groups, products and licenses, in one "
           "file. Open one, make a new one, or look around in a sample organisation first."),
        this);

    auto *buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (QAction *action : actions)
        buttons->addWidget(newButton(action, this));
    auto *first = qobject_cast<QPushButton *>(buttons->itemAt(0)->widget());
    first->setDefault(true);

    const int width = fontMetrics().averageCharWidth() * columnWidth;
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(logo);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(m_buttons);
    column->addWidget(m_busy);
    auto *block = new QWidget(this);
    block->setLayout(column);
    block->setFixedWidth(width);

    m_recent->setObjectName(QStringLiteral("recentDirectories"));
    m_recent->setFixedWidth(width);
    m_recentColumn->setSpacing(4);
    auto *page = new QWidget(this);
    page->setAccessibleName(tr("License Desk"));
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(48);
    layout->addStretch(1);
    layout->addWidget(block, 0, Qt::AlignVCenter);
    layout->addWidget(m_recent, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new ScrollPage(page, this));
    setFocusProxy(first);
    setRecent({});
    setBusy({});
}

void StartPage::setRecent(const QStringList &paths)
{
    qDeleteAll(m_recent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *heading = new PlainLabel(tr("Recent directories"), m_recent);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    m_recentColumn->addWidget(heading);
    for (const QString &path : paths.mid(0, mostRecent)) {
        QString name = QFileInfo(path).completeBaseName();
        auto *button = new QCommandLinkButton(name.replace(u'&', QLatin1String("&&")),
                                              shortPath(path), m_recent);
        button->setObjectName(QStringLiteral("recentDirectory"));
        button->setIcon(icon(QStringLiteral("license")));
        button->setAccessibleName(QFileInfo(path).completeBaseName());
        button->setAccessibleDescription(path);
        connect(button, &QPushButton::clicked, this, [this, path] { emit directoryChosen(path); });
        m_recentColumn->addWidget(button);
    }
    m_recent->setVisible(!paths.isEmpty());
}

void StartPage::setBusy(const QString &text)
{
    m_busy->setText(text);
    m_buttons->setEnabled(text.isEmpty());
    m_recent->setEnabled(text.isEmpty());
}

} // namespace LicenseDesk
