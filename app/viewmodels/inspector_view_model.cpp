// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/inspector_view_model.h"

#include "app/text/evidence_texts.h"
#include "app/text/figures.h"
#include "app/text/node_texts.h"
#include "app/text/sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace tinyatlas {

InspectorViewModel::InspectorViewModel(Session &session, const PairDrag &drag, QObject *parent)
    : QObject(parent), m_session(session), m_drag(drag), m_rows(session), m_raw(session) {
    connect(&drag, &PairDrag::activeChanged, this, &InspectorViewModel::update);
    connect(&session, &Session::selectionChanged, this, [this] {
        if (!showsMarks())
            update();
    });
    connect(&session, &Session::marksChanged, this, &InspectorViewModel::followMarks);
    connect(&session, &Session::matrixChanged, this, &InspectorViewModel::update);
    connect(&session, &Session::shownChanged, this, &InspectorViewModel::update);
    connect(&session, &Session::datasetChanged, this, [this] {
        m_activated.reset(); // its ids may mean other things now
        update();
    });
    update();
}

int InspectorViewModel::firstVerdict() const {
    const std::vector<InspectorRow> &rows = m_rows.rows();
    const auto found = std::ranges::find(rows, InspectorRow::Kind::Verdict, &InspectorRow::kind);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

void InspectorViewModel::activate(int row) {
    const InspectorRow *clicked = rowAt(row);
    m_activated = pairAt(row);
    if (!clicked)
        return;
    const bool statement = clicked->kind == InspectorRow::Kind::Statement;
    if (clicked->folded || clicked->more > 0) {
        statement ? m_raw.toggle(*clicked) : m_folds.toggle(clicked->folds);
        writeRows();
        return;
    }
    if (explains(*clicked))
        return explain(row);
    const Selection target = clicked->target; // the row is gone once the selection changes
    if (target.kind != Selection::Kind::None)
        m_session.select(target);
}

void InspectorViewModel::enter(int row) {
    if (pairAt(row))
        open(pairAt(row));
    else
        explain(row);
}

void InspectorViewModel::explain(int row) {
    const InspectorRow *asked = rowAt(row);
    if (const std::optional<Pair> pair = pairAt(row))
        emit evidenceAsked(sheetOf(m_session, *pair));
    else if (asked && asked->statement.valid())
        emit evidenceAsked(sheetOf(m_session, asked->statement));
    else if (asked && asked->figure != Figure::None)
        emit evidenceAsked(sheetOf(m_session, shownFigure(m_session, subject(), *asked)));
}

void InspectorViewModel::openActivated() { open(m_activated); }

void InspectorViewModel::copy(int row) const {
    if (!rowAt(row))
        return;
    if (const StatementId statement = rowAt(row)->statement; statement.valid()) {
        const Fact fact{.statement = statement, .owner = {}, .unit = {}, .bytes = {}};
        QGuiApplication::clipboard()->setText(text::factText(m_session.dataset()->store, fact).turtle);
        return;
    }
    const QModelIndex index = m_rows.index(row);
    const QString label = index.data(InspectorRows::LabelRole).toString();
    const bool heading = rowAt(row)->kind == InspectorRow::Kind::Heading;
    const QStringList parts{heading ? inSentenceCase(label) : label,
                            index.data(InspectorRows::ValueRole).toString()};
    QGuiApplication::clipboard()->setText(parts.last().isEmpty() ? parts.first()
                                                                 : parts.join(QStringLiteral(": ")));
}

void InspectorViewModel::copyVerdicts() const {
    QStringList lines{m_content.title};
    for (int row = std::max(0, firstVerdict()); row < m_rows.rowCount(); ++row) {
        if (!pairAt(row))
            continue;
        const QModelIndex index = m_rows.index(row);
        const auto state = static_cast<FitState>(index.data(InspectorRows::StateRole).toInt());
        const QString word = text::verdictWord(state);
        const QString why = index.data(InspectorRows::ValueRole).toString();
        lines.append(tr("%1: %2").arg(index.data(InspectorRows::LabelRole).toString(),
                                      why.startsWith(word) ? why : word + QStringLiteral(" · ") + why));
    }
    if (lines.size() > 1)
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

const Selection &InspectorViewModel::subject() const {
    return m_drag.active() ? m_drag.subject() : m_session.state().selection;
}

const InspectorRow *InspectorViewModel::rowAt(int row) const {
    const std::vector<InspectorRow> &rows = m_rows.rows();
    return row >= 0 && row < m_rows.rowCount() ? &rows[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<Pair> InspectorViewModel::pairAt(int row) const {
    const InspectorRow *found = rowAt(row);
    const bool judged = found && found->kind == InspectorRow::Kind::Verdict;
    return judged ? pairOf(subject(), found->target) : std::nullopt;
}

void InspectorViewModel::open(const std::optional<Pair> &pair) {
    if (pair)
        m_session.openFit(static_cast<int>(pair->model.value), static_cast<int>(pair->device.value));
}

QString InspectorViewModel::compareText() const {
    if (!showsMarks() || !m_session.canCompareSelected())
        return {};
    const std::size_t models = m_session.markedModels().size();
    const bool areModels = models > 1;
    const std::size_t all = areModels ? models : m_session.markedDevices().size();
    const QString counted = text::countedNodes(areModels ? NodeKind::Model : NodeKind::Device, all);
    return all > CompareChoice::most
               ? tr("Put the first %1 of %2 side by side").arg(CompareChoice::most).arg(counted)
               : tr("Put %1 side by side").arg(counted);
}

void InspectorViewModel::compareMarked() { m_session.compareMarked(); }

QString InspectorViewModel::rawText() const {
    return m_raw.size() > 0 ? tr("Raw triples (%1)").arg(text::countExact(m_raw.size())) : QString();
}

int InspectorViewModel::unfoldRaw() {
    const auto isRaw = [](const InspectorRow &row) {
        return row.kind == InspectorRow::Kind::Heading && row.folded &&
               (row.folds == InspectorRow::Fold::About || row.folds == InspectorRow::Fold::Naming);
    };
    const auto first = std::ranges::find_if(m_rows.rows(), isRaw);
    if (first == m_rows.rows().end())
        return -1;
    const auto row = static_cast<int>(first - m_rows.rows().begin());
    if (*first->folded)
        activate(row);
    return row;
}

void InspectorViewModel::copyRaw() const {
    const QByteArray turtle = QByteArray::fromStdString(m_raw.turtle(m_folds));
    auto *data = new QMimeData; // the clipboard takes it over
    data->setText(QString::fromUtf8(turtle));
    data->setData(QStringLiteral("text/turtle"), turtle);
    QGuiApplication::clipboard()->setMimeData(data);
}

bool InspectorViewModel::showsMarks() const {
    return subject().kind == Selection::Kind::None && !m_session.state().instances().marked.empty();
}

/// Not within the change, in which charts and lists have to show what is marked, in the time of one frame.
void InspectorViewModel::followMarks() {
    if (std::exchange(m_following, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_following = false;
            if (subject().kind == Selection::Kind::None)
                update();
        },
        Qt::QueuedConnection);
}

void InspectorViewModel::update() {
    m_raw.setSubject(subject());
    writeRows();
    emit turned();
}

void InspectorViewModel::writeRows() {
    m_content = inspectorContent(m_session, subject(), m_folds);
    m_raw.write(m_folds, m_content.rows);
    m_rows.setRows(std::move(m_content.rows), subject());
    m_content.rows.clear();
    emit changed();
}

} // namespace tinyatlas
