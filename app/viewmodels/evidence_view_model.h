// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/source_text.h"
#include "app/viewmodels/evidence_facts.h"

#include <QFutureWatcher>
#include <QList>

#include <memory>

namespace tinyatlas {

/// A line of a source, as it is shown.
struct ExcerptLine {
    Q_GADGET
    QML_VALUE_TYPE(excerptLine)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool marked MEMBER marked)

public:
    QString number;
    QString text;
    bool marked = false; ///< the statement stands here
};

/// Where a figure comes from: what asked() for is shown by one popup, wherever the question came from.
class EvidenceViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString value READ value NOTIFY changed)
    Q_PROPERTY(QString kindWord READ kindWord NOTIFY changed)
    Q_PROPERTY(QString kindIcon READ kindIcon NOTIFY changed)
    Q_PROPERTY(QString method READ method NOTIFY changed)
    Q_PROPERTY(QString conditions READ conditions NOTIFY changed)
    Q_PROPERTY(QString leftOut READ leftOut NOTIFY changed)
    Q_PROPERTY(tinyatlas::EvidenceFacts *facts READ facts CONSTANT)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY excerptChanged)
    Q_PROPERTY(QList<tinyatlas::ExcerptLine> excerpt READ excerpt NOTIFY excerptChanged)
    Q_PROPERTY(QString excerptNote READ excerptNote NOTIFY excerptChanged)
    Q_PROPERTY(QString excerptPlace READ excerptPlace NOTIFY excerptChanged)

public:
    explicit EvidenceViewModel(Session &session, QObject *parent = nullptr);
    ~EvidenceViewModel() override;

    [[nodiscard]] const QString &title() const { return m_sheet.title; }
    [[nodiscard]] QString label() const;      ///< of the figure; empty where there are several
    [[nodiscard]] QString value() const;      ///< likewise
    [[nodiscard]] QString kindWord() const;   ///< likewise
    [[nodiscard]] QString kindIcon() const;   ///< likewise
    [[nodiscard]] QString method() const;     ///< how it was worked out; may be empty
    [[nodiscard]] QString conditions() const; ///< of the figure; several say theirs in facts()
    [[nodiscard]] QString leftOut() const;    ///< how many statements are not listed; empty for none
    [[nodiscard]] EvidenceFacts *facts() { return &m_facts; }
    /// The row of facts() whose surroundings are shown.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int row);
    /// The lines around its place; empty while they are being read, and where they cannot be.
    [[nodiscard]] const QList<ExcerptLine> &excerpt() const { return m_excerpt; }
    [[nodiscard]] const QString &excerptNote() const {
        return m_excerptNote;
    } ///< why there are none, or doubts
    [[nodiscard]] QString excerptPlace() const;

    void show(const tinyatlas::EvidenceSheet &sheet); ///< nothing happens where there is no figure in it
    /// A finding's, or any other statement.
    Q_INVOKABLE void showStatement(int statement);
    /// Of the pair in Fit, else of what is selected, else of the whole graph: all figures.
    Q_INVOKABLE void showSelection();
    Q_INVOKABLE void copy() const;
    /// It is not looked at any more: what it holds of the graph is given up.
    Q_INVOKABLE void closed();

signals:
    void changed();
    void asked(); ///< there is something else to show
    void excerptChanged();

private:
    void readExcerpt();
    void stopReading();
    void takeExcerpt(const SourceText &read);
    [[nodiscard]] const text::NamedEvidence *only() const;

    Session &m_session;
    DatasetPtr m_dataset; ///< the one that the sheet is about; nothing while none is looked at
    EvidenceSheet m_sheet;
    EvidenceFacts m_facts;
    int m_current = -1;
    QList<ExcerptLine> m_excerpt;
    QString m_excerptNote;
    std::unique_ptr<QFutureWatcher<SourceText>> m_reading;
    std::stop_source m_stop; ///< of that reading
};

} // namespace tinyatlas
