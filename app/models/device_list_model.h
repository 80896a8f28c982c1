// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/catalog_list_model.h"

namespace tinyatlas {

/// The devices of the catalogue, in order of name.
// The base is named in full, or the generated description of the type loses it (Qt 6.4).
class DeviceListModel : public tinyatlas::CatalogListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main()")

public:
    enum Role {
        DeviceRole = Qt::UserRole + 1, ///< index into the catalogue's devices
        NameRole,                      ///< as shown
        SummaryRole,                   ///< "172 kB RAM · 628 kB flash free"
        SensorsRole,                   ///< "accelerometer, microphone", or that none is stated
        FitTextRole,                   ///< "21/23"
        FitTipRole,                    ///< "21 of 23 models fit"
        VerdictRole,                   ///< a FitState on the selected model, -1 where none is selected
        VerdictWordRole,               ///< the same in words, or empty
        MarkedRole,                    ///< with others, in all views
        WhereRole,                     ///< where the figures of its summary are stated; may be empty
    };
    Q_ENUM(Role)

    explicit DeviceListModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool passes(std::uint32_t index) const override {
        return session().shown()->contains(DeviceId{index});
    }
    [[nodiscard]] std::string_view nameOf(std::uint32_t index) const override {
        return session().catalog().device(DeviceId{index}).title;
    }
    [[nodiscard]] const ListIndex &prepared() const override { return session().index().devices; }

private:
    [[nodiscard]] std::optional<FitState> verdictOf(DeviceId id) const; ///< on the selected model
    /// The same before anything was supposed.
    [[nodiscard]] std::optional<FitState> statedOf(DeviceId id) const;
    /// How many of its verdicts a what-if has changed.
    [[nodiscard]] std::size_t changed(DeviceId id) const;
    [[nodiscard]] QStringList fitCounts(DeviceId id) const; ///< how many models fit it, and of how many
};

} // namespace tinyatlas
