// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/directorymaker.h"

#include <QDialog>

class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace LicenseDesk {

class MessageLine;
class UsageLocationBox;

/*! `New directory`: what an organisation is called, its initial domain, its default usage location,
    the file, and what is to be imported first: a catalogue, subscriptions, what another directory
    has exported. Shown by open(), deleted when closed. */
class NewDirectoryDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a files are offered for import. */
    NewDirectoryDialog(const QStringList &files, QWidget *parent);
    ~NewDirectoryDialog() override;

    /*! Creates, unless something was entered wrongly. */
    void accept() override;
    /*! Gives up what is being created. */
    void reject() override;
    bool event(QEvent *event) override;

signals:
    /*! It is there, at \a path; \a files are still to be imported. */
    void created(const QString &path, const QStringList &files);

private:
    struct Field
    {
        QLineEdit *line;
        MessageLine *message;
        QHBoxLayout *row;
    };
    [[nodiscard]] Field addLine(QFormLayout *form, const QString &objectName, const QString &label,
                                const QString &name);
    /*! Beside the line of \a field. */
    [[nodiscard]] QPushButton *addBrowse(const Field &field, const QString &objectName,
                                         const QString &toolTip);
    void layOut();
    void proposeFile();
    void choosePath();
    void chooseFiles();
    /*! Says at the fields what is wrong, all at once. */
    [[nodiscard]] bool check();
    void setBusy(bool busy);
    [[nodiscard]] QStringList files() const;

    std::unique_ptr<DirectoryMaker> m_maker;
    Field m_name{};
    Field m_domain{};
    Field m_path{};
    Field m_files{};
    UsageLocationBox *m_location;
    MessageLine *m_locationMessage;
    MessageLine *m_message;
    QPushButton *m_create = nullptr;
    bool m_pathIsProposed = true; //!< nobody has written another
};

} // namespace LicenseDesk
