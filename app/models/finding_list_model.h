// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/index/finding_index.h"
#include "app/models/row_list_model.h"

#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace tinyatlas {

/// What was found in the graph: a row for each kind of finding, and below one that is unfolded, a row for
/// each finding. The words of a row are made when it is shown.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class FindingListModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of DataViewModel")

    Q_PROPERTY(int count READ count NOTIFY rowsChanged)
    Q_PROPERTY(bool errorsShown READ errorsShown NOTIFY rowsChanged)
    Q_PROPERTY(bool warningsShown READ warningsShown NOTIFY rowsChanged)
    Q_PROPERTY(bool notesShown READ notesShown NOTIFY rowsChanged)
    Q_PROPERTY(bool onlyVerdicts READ onlyVerdicts WRITE setOnlyVerdicts NOTIFY rowsChanged)
    Q_PROPERTY(int source READ source NOTIFY rowsChanged)
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY rowsChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY rowsChanged)
    Q_PROPERTY(bool filtered READ filtered NOTIFY rowsChanged)
    Q_PROPERTY(QString errorCount READ errorCount NOTIFY rowsChanged)
    Q_PROPERTY(QString warningCount READ warningCount NOTIFY rowsChanged)
    Q_PROPERTY(QString noteCount READ noteCount NOTIFY rowsChanged)

public:
    enum Role {
        GroupRole = Qt::UserRole + 1, ///< a kind of finding, not a finding
        SeverityRole,                 ///< Finding::Severity
        TitleRole,                    ///< of a group: "12 models report no accuracy"; else the whole sentence
        EffectRole,                   ///< of a group: what is made of them
        VerdictsRole,                 ///< of a group: "verdicts depend on it", or "no verdict changes"
        PlaceRole,    ///< of a finding: "models.ttl:12"; of a group, the file if all are in one
        UnfoldedRole, ///< of a group
    };
    Q_ENUM(Role)

    explicit FindingListModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Lists other findings; null for none. What is filtered by stays, but for the source.
    void setIndex(std::shared_ptr<const FindingIndex> index);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool errorsShown() const { return shows(Finding::Severity::Error); }
    [[nodiscard]] bool warningsShown() const { return shows(Finding::Severity::Warning); }
    [[nodiscard]] bool notesShown() const { return shows(Finding::Severity::Info); }
    [[nodiscard]] bool onlyVerdicts() const { return m_onlyVerdicts; } ///< those that touch verdicts alone
    void setOnlyVerdicts(bool only);
    [[nodiscard]] int source() const { return m_source; } ///< only what is in this file; -1 for all
    [[nodiscard]] QString sourceText() const;             ///< its name; empty for all
    [[nodiscard]] const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] bool filtered() const;
    [[nodiscard]] QString errorCount() const {
        return countOf(Finding::Severity::Error);
    } ///< of all: "1,204"
    [[nodiscard]] QString warningCount() const { return countOf(Finding::Severity::Warning); }
    [[nodiscard]] QString noteCount() const { return countOf(Finding::Severity::Info); }

    Q_INVOKABLE void toggleErrors() { toggle(Finding::Severity::Error); }
    Q_INVOKABLE void toggleWarnings() { toggle(Finding::Severity::Warning); }
    Q_INVOKABLE void toggleNotes() { toggle(Finding::Severity::Info); }
    /// Lists what is in one source alone; all where there is none of that name.
    Q_INVOKABLE void showSource(const QString &name, bool builtIn);
    Q_INVOKABLE void showAllSources();
    Q_INVOKABLE void clearFilters();
    /// Shows or hides the findings of a group.
    Q_INVOKABLE void fold(int row);
    /// Puts what a row says on the clipboard, with its place.
    Q_INVOKABLE void copy(int row) const;
    /// Likewise of all that is listed, one finding a line; soon.
    Q_INVOKABLE void copyAll();

    /// The finding of a row; of a group with one finding, that. Null where there is none.
    [[nodiscard]] const Finding *findingAt(int row) const;

signals:
    void rowsChanged();

private:
    struct Row {
        std::uint32_t group = 0;
        std::optional<std::uint32_t> finding = {}; ///< empty for the group itself
    };

    [[nodiscard]] bool shows(Finding::Severity severity) const {
        return m_shown[static_cast<std::size_t>(severity)];
    }
    void toggle(Finding::Severity severity);
    [[nodiscard]] QString countOf(Finding::Severity severity) const;
    [[nodiscard]] QVariant groupData(const FindingGroup &group, int role) const;
    [[nodiscard]] QVariant findingData(std::uint32_t finding, int role) const;
    [[nodiscard]] QString placeOf(const Finding &finding) const;
    void filter();
    void list();

    std::shared_ptr<const FindingIndex> m_index;
    std::array<bool, 3> m_shown{true, true, true}; ///< by severity
    bool m_onlyVerdicts = false;
    int m_source = -1;
    QString m_query;
    std::set<std::pair<Finding::Code, bool>> m_unfolded; ///< groups, by code and whether they touch verdicts
    std::vector<FindingGroup> m_groups; ///< with those findings that the filters leave; none is empty
    std::vector<Row> m_rows;
};

} // namespace tinyatlas
