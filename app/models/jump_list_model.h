// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/jobs/node_asking.h"
#include "app/models/row_list_model.h"
#include "app/session/session.h"

#include <QFutureWatcher>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <string>
#include <vector>

namespace tinyatlas {

/// What of the graph one can jump to: the answers to what is being typed, the best first. They are found on
/// another thread; of several questions the last one is answered. Without a question, what was jumped to
/// before, or else what has most neighbours, of models, devices and sensors first.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class JumpListModel : public tinyatlas::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY answered)
    Q_PROPERTY(QString heading READ heading NOTIFY answered)
    Q_PROPERTY(QString nothing READ nothing NOTIFY answered)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< as shown, as styled text: what was typed of it is bold
        IconRole,                    ///< of its kind
        KindRole,                    ///< "Training dataset"
        DetailRole,                  ///< what else tells it from others, likewise styled
        SpokenRole,                  ///< all of it in words
    };
    Q_ENUM(Role)

    explicit JumpListModel(Session &session, QObject *parent = nullptr);
    ~JumpListModel() override;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    /// What the rows are: "The best first", or that they are only near to what was typed.
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString nothing() const; ///< that nothing is called so; empty where something is

    /// Begins anew, without a question.
    Q_INVOKABLE void prepare();
    /// Selects what this row is and shows it.
    Q_INVOKABLE void choose(int row);
    /// The same, of what was typed: where it is still to be answered, the first row of the answer then.
    Q_INVOKABLE void accept(int row);
    /// Nobody waits for an answer any more.
    Q_INVOKABLE void closed() { m_chooseFirst = false; }

signals:
    void queryChanged();
    void answered(); ///< the rows are the answers to what was typed last
    void chosen();   ///< and shown

private:
    struct Jump {
        NodeId node;
        NodeKind kind{};
        std::string name;
    };

    void readDataset();
    void findJumpsAgain();
    void ask();
    void take(NodeAnswer answer);
    void stopAsking();
    [[nodiscard]] QString question() const { return m_query.trimmed(); }
    [[nodiscard]] QString kindOf(const SearchHit &hit) const;
    [[nodiscard]] QString detailOf(const SearchHit &hit) const; ///< as styled text
    [[nodiscard]] QString spoken(const SearchHit &hit) const;
    [[nodiscard]] QString marked(const QString &text) const;

    Session &m_session;
    QString m_query;
    NodeAnswer m_answer;                                  ///< that the rows are
    std::vector<Jump> m_jumps;                            ///< the last one first, each once
    bool m_chooseFirst = false;                           ///< as soon as there is an answer
    std::unique_ptr<QFutureWatcher<NodeAnswer>> m_asking; ///< null while nothing is being looked for
    std::stop_source m_stop;
};

} // namespace tinyatlas
