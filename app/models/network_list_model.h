// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/catalog_list_model.h"

namespace tinyatlas {

/// The models of the catalogue: group by group, each from the one that needs most RAM to the one that needs
/// least.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class NetworkListModel : public tinyatlas::CatalogListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

public:
    enum Role {
        NetworkRole = Qt::UserRole + 1, ///< index into the catalogue's models
        NameRole,                       ///< as shown, without underscores
        SummaryRole,                    ///< "26.0 kB RAM · 220 kB flash · 94.6 %"
        GroupRole,                      ///< Group as int, for the colour
        SectionRole,                    ///< "Audio" on the first row of each group, empty on all others
        TaskRole,                       ///< "keyword spotting", empty where none is stated
        FitTextRole,                    ///< "3/6"
        FitTipRole,                     ///< "fits 3 of 6 devices"
        VerdictRole,                    ///< a FitState on the selected device, -1 where none is selected
        VerdictWordRole,                ///< the same in words, or empty
        MarkedRole,                     ///< with others, in all views
        WhereRole,                      ///< where the figures of its summary are stated; may be empty
    };
    Q_ENUM(Role)

    explicit NetworkListModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool passes(std::uint32_t index) const override {
        return session().shown()->contains(ModelId{index});
    }
    [[nodiscard]] std::string_view nameOf(std::uint32_t index) const override {
        return session().catalog().model(ModelId{index}).name;
    }
    [[nodiscard]] const ListIndex &prepared() const override { return session().index().models; }

private:
    [[nodiscard]] std::optional<FitState> verdictOf(ModelId id) const; ///< on the selected device
    /// The same before anything was supposed.
    [[nodiscard]] std::optional<FitState> statedOf(ModelId id) const;
    /// How many of its verdicts a what-if has changed.
    [[nodiscard]] std::size_t changed(ModelId id) const;
    [[nodiscard]] QStringList fitCounts(ModelId id) const; ///< how many devices it fits, and of how many
    [[nodiscard]] bool beginsSection(const QModelIndex &row) const;
};

} // namespace tinyatlas
