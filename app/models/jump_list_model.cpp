// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/jump_list_model.h"

#include "app/jobs/background.h"
#include "app/session/jump.h"
#include "app/text/node_texts.h"
#include "app/text/term_names.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

namespace {

constexpr std::size_t mostAnswers = 50;
constexpr std::size_t mostJumps = 8; // that are remembered, or proposed at first

QString iconOf(NodeKind kind) {
    switch (kind) {
    case NodeKind::Model:
        return QStringLiteral("model");
    case NodeKind::Device:
        return QStringLiteral("device");
    case NodeKind::Sensor:
        return QStringLiteral("sensor");
    case NodeKind::Task:
        return QStringLiteral("task");
    case NodeKind::TrainingDataset:
        return QStringLiteral("data");
    case NodeKind::Creator:
        return QStringLiteral("creator");
    case NodeKind::LayerType:
        return QStringLiteral("layer");
    case NodeKind::Class:
        return QStringLiteral("class");
    case NodeKind::Property:
        return QStringLiteral("property");
    }
    return {};
}

/// The first one; invalid where there is none.
NodeId nodeCalled(const KnowledgeGraph &graph, NodeKind kind, std::string_view name) {
    for (std::uint32_t i = 0; i < graph.sizeOf(kind); ++i)
        if (graph.name(graph.node(kind, i)) == name)
            return graph.node(kind, i);
    return {};
}

} // namespace

JumpListModel::JumpListModel(Session &session, QObject *parent) : RowListModel(parent), m_session(session) {
    connect(&session, &Session::datasetChanged, this, &JumpListModel::readDataset);
}

JumpListModel::~JumpListModel() {
    m_stop.request_stop();
    giveUp(std::move(m_answer.search));
}

/// What is opened may be large: it is made ready before someone asks.
void JumpListModel::readDataset() {
    stopAsking();
    giveUp(std::exchange(m_answer, {}).search);
    findJumpsAgain();
    announceRows(0);
    emit answered();
    ask();
}

/// In the graph that is open now, by what they are called: what it does not have is forgotten.
void JumpListModel::findJumpsAgain() {
    const KnowledgeGraph &graph = m_session.graph();
    std::vector<Jump> found;
    for (Jump &jump : m_jumps) {
        jump.node = nodeCalled(graph, jump.kind, jump.name);
        if (jump.node.valid() && !std::ranges::count(found, jump.node, &Jump::node))
            found.push_back(std::move(jump));
    }
    m_jumps = std::move(found);
}

void JumpListModel::prepare() {
    m_query.clear();
    m_chooseFirst = false;
    m_answer.hits.clear();
    announceRows(0);
    ask();
    emit queryChanged();
    emit answered();
}

void JumpListModel::setQuery(const QString &query) {
    if (query == m_query)
        return;
    m_query = query;
    m_chooseFirst = false;
    emit queryChanged();
    ask();
}

/// One question at a time: of those that come meanwhile, the last one is asked then.
void JumpListModel::ask() {
    if (m_asking)
        return;
    m_stop = {};
    m_asking = std::make_unique<QFutureWatcher<NodeAnswer>>();
    connect(m_asking.get(), &QFutureWatcherBase::finished, this, [this] {
        NodeAnswer answer = m_asking->future().takeResult();
        stopAsking();
        take(std::move(answer));
    });
    m_asking->setFuture(askInBackground({.dataset = m_session.dataset(),
                                         .graph = m_session.sharedGraph(),
                                         .search = m_answer.search,
                                         .text = question(),
                                         .most = question().isEmpty() ? mostJumps : mostAnswers},
                                        m_stop.get_token()));
}

/// What is being found is nobody's any more.
void JumpListModel::stopAsking() {
    if (!m_asking)
        return;
    m_stop.request_stop();
    m_asking->disconnect(this);
    m_asking.release()->deleteLater(); // it may be its signal that is being answered
}

void JumpListModel::take(NodeAnswer answer) {
    const bool isLast = !answer.search || answer.question == question();
    m_answer.search = answer.search;
    if (!isLast)
        return ask();
    m_answer = std::move(answer);
    if (question().isEmpty() && !m_jumps.empty()) {
        m_answer.hits.clear();
        std::ranges::transform(m_jumps, std::back_inserter(m_answer.hits),
                               [](const Jump &jump) { return SearchHit{.node = jump.node}; });
    }
    announceRows(m_answer.hits.size());
    emit answered();
    if (std::exchange(m_chooseFirst, false))
        choose(0);
}

void JumpListModel::accept(int row) {
    if (m_asking)
        m_chooseFirst = true;
    else
        choose(row);
}

void JumpListModel::choose(int row) {
    if (row < 0 || row >= count())
        return;
    m_chooseFirst = false;
    const NodeId node = m_answer.hits[static_cast<std::size_t>(row)].node;
    const KnowledgeGraph &graph = m_session.graph();
    std::erase_if(m_jumps, [node](const Jump &jump) { return jump.node == node; });
    m_jumps.insert(m_jumps.begin(), Jump{node, graph.kind(node), std::string(graph.name(node))});
    m_jumps.resize(std::min(m_jumps.size(), mostJumps));
    jumpTo(m_session, node);
    emit chosen();
}

QString JumpListModel::heading() const {
    if (m_answer.hits.empty())
        return {};
    if (question().isEmpty())
        return m_jumps.empty() ? tr("Most connected") : tr("Jumped to before");
    if (m_answer.hits.front().missingWords > 0)
        return tr("Nothing has all of these words. The nearest:");
    return m_answer.hits.front().slips > 0 ? tr("Nothing is spelt like that. The nearest:")
                                           : tr("Best first");
}

QString JumpListModel::nothing() const {
    if (m_asking || !m_answer.hits.empty())
        return {};
    return question().isEmpty() ? tr("There is nothing to jump to")
                                : tr("Nothing is called “%1”").arg(text::printable(m_query));
}

QVariant JumpListModel::data(const QModelIndex &index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_answer.hits.size())
        return {};
    const SearchHit &hit = m_answer.hits[row];
    const QString name = text::nodeName(m_session.catalog(), m_session.graph(), hit.node);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case NameRole:
        return hit.text == SearchedText::Name ? marked(name) : name.toHtmlEscaped();
    case IconRole:
        return iconOf(m_session.graph().kind(hit.node));
    case KindRole:
        return kindOf(hit);
    case DetailRole:
        return detailOf(hit);
    case SpokenRole:
        return spoken(hit);
    default:
        return {};
    }
}

QHash<int, QByteArray> JumpListModel::roleNames() const {
    return {{NameRole, "name"},
            {IconRole, "sign"},
            {KindRole, "kind"},
            {DetailRole, "detail"},
            {SpokenRole, "spoken"}};
}

QString JumpListModel::kindOf(const SearchHit &hit) const {
    QString words = text::nodeKindName(m_session.graph().kind(hit.node));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString JumpListModel::detailOf(const SearchHit &hit) const {
    if (hit.text == SearchedText::Name)
        return text::nodeSummary(m_session.catalog(), m_session.graph(), hit.node).toHtmlEscaped();
    return marked(text::oneLine(
        QString::fromStdString(searchedText(m_session.graph(), *m_session.dataset(), hit.node, hit.text))));
}

QString JumpListModel::spoken(const SearchHit &hit) const {
    const QString detail = hit.text == SearchedText::Name
                               ? text::nodeSummary(m_session.catalog(), m_session.graph(), hit.node)
                               : QString::fromStdString(searchedText(m_session.graph(), *m_session.dataset(),
                                                                     hit.node, hit.text));
    return QStringList{text::nodeName(m_session.catalog(), m_session.graph(), hit.node), kindOf(hit), detail}
        .join(QStringLiteral(", "));
}

QString JumpListModel::marked(const QString &text) const {
    const QByteArray utf8 = text.toUtf8();
    const QByteArray typed = question().toUtf8();
    QString result;
    const auto add = [&](std::uint32_t begin, std::uint32_t end) {
        result += QString::fromUtf8(utf8.mid(begin, end - begin)).toHtmlEscaped();
    };
    std::uint32_t shown = 0;
    for (const TextRange &part : matchedParts(utf8.toStdString(), typed.toStdString())) {
        add(shown, part.begin);
        result += QStringLiteral("<b>");
        add(part.begin, part.end);
        result += QStringLiteral("</b>");
        shown = part.end;
    }
    add(shown, static_cast<std::uint32_t>(utf8.size()));
    return result;
}

} // namespace tinyatlas
