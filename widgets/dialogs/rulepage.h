// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/ruletable.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace LicenseDesk {

class LicensingService;
class MessageLine;

/*! One rule table of the licensing rules, to be read and edited; rule by rule, or as a CSV file.
    Stores nothing by itself. GUI thread. */
class RulePage : public QWidget
{
    Q_OBJECT

public:
    RulePage(LicensingService *service, RuleKind kind, QWidget *parent = nullptr);

    [[nodiscard]] static QString title(RuleKind kind);

    /*! Shows \a table, and takes the names from \a catalogue. */
    void setTable(const RuleTable &table, const std::shared_ptr<const Catalogue> &catalogue);
    [[nodiscard]] const RuleTable &table() const { return m_table; }
    /*! Shows the table of a CSV file instead, or says what is wrong with it. */
    void importFile(const QString &path);

signals:
    void edited();

private:
    void makeButtons(QBoxLayout *row);
    void showTable();
    void applyFilter();
    void updateButtons();
    [[nodiscard]] QString ownerOf(const RuleLine &line) const;
    /*! The owner of the rule that the selection is in; null for none. */
    [[nodiscard]] QString selectedOwner() const;
    [[nodiscard]] std::vector<RuleLine> linesOf(const QString &owner) const;
    [[nodiscard]] std::pair<QString, QString> textsOf(const RulePlan &plan) const;
    void editRule(const QString &owner);
    /*! Puts \a lines where the rule of \a owner stands; a null owner: at the end. */
    void replaceRule(const QString &owner, const std::vector<RuleLine> &lines);
    void removeRules();
    void chooseImport();
    void chooseExport();
    void setTable(const RuleTable &table);

    LicensingService *m_service;
    RuleTable m_table;
    std::shared_ptr<const Catalogue> m_catalogue;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_import;
    QPushButton *m_export;
    MessageLine *m_message;
};

} // namespace LicenseDesk
