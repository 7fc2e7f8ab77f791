// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/usagelocationbox.h"

#include "widgets/dialogs/countries.h"

#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

namespace LicenseDesk {

UsageLocationBox::UsageLocationBox(QWidget *parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("usageLocation"));
    setAccessibleName(tr("Usage location"));
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(36);
    setMinimumWidth(fontMetrics().averageCharWidth() * 24); // in a narrow window
    setMaxVisibleItems(16);

    addItem(QString(), QString());
    QFont italic = font();
    italic.setItalic(true);
    setItemData(0, italic, Qt::FontRole);
    for (const Country &country : countries())
        addItem(countryText(country.code), country.code);
    setDefaultLocation({});

    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    lineEdit()->setClearButtonEnabled(true);
    lineEdit()->setAccessibleName(accessibleName());
    connect(this, &QComboBox::editTextChanged, this, [this] {
        showWhetherOwn();
        emit locationEdited();
    });
}

void UsageLocationBox::setDefaultLocation(const QString &code)
{
    const QSignalBlocker quiet(this);
    setItemText(0, code.isEmpty() ? tr("None; the directory has no default either")
                                  : tr("%1, the directory's default").arg(countryText(code)));
    showWhetherOwn();
}

void UsageLocationBox::setLocation(const std::optional<QString> &code)
{
    const QSignalBlocker quiet(this);
    m_differing = !code;
    const int row = code ? findData(*code) : -1;
    setCurrentIndex(row);
    if (row < 0)
        setEditText(code.value_or(QString()));
    showWhetherOwn();
}

std::optional<QString> UsageLocationBox::location() const
{
    const QString text = currentText().trimmed();
    if (text.isEmpty())
        return m_differing ? std::nullopt : std::optional(QString());
    int row = findText(text, Qt::MatchFixedString);
    if (row < 0)
        row = findData(text.toUpper());
    for (int each = 1; row < 0 && each < count(); ++each) {
        const QString code = itemData(each).toString();
        if (itemText(each).chopped(code.size() + 3).compare(text, Qt::CaseInsensitive) == 0)
            row = each;
    }
    return row < 0 ? std::nullopt : std::optional(itemData(row).toString());
}

QString UsageLocationBox::problem() const
{
    if (location())
        return {};
    const QString text = currentText().trimmed();
    return text.isEmpty()
               ? tr("Choose a usage location.")
               : tr("“%1” is no country. Choose one from the list, or type its two-letter code.")
                     .arg(text);
}

void UsageLocationBox::showWhetherOwn()
{
    const std::optional<QString> code = location();
    QFont shown = lineEdit()->font();
    shown.setItalic(!code || code->isEmpty());
    if (code || currentText().trimmed().isEmpty())
        lineEdit()->setFont(shown);
    lineEdit()->setPlaceholderText(m_differing ? tr("(different values)") : itemText(0));
}

void UsageLocationBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling past the box in a page must not change a user's location.
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace LicenseDesk
