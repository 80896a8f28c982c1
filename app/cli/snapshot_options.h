// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/session/compare_choice.h"
#include "core/base/result.h"
#include "core/fit/together.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace tinyatlas {

/// What `snapshot` is asked for.
struct SnapshotOptions {
    enum class View { Explore, Fit, Matrix, Compare, Data };
    enum class Arrangement { Lanes, Map, Focus };
    enum class Lens { Instances, Ontology };
    /// As they are named on the command line, not yet looked up.
    struct Names {
        QString model;
        QString device;
    };

    View view = View::Explore;
    PictureFormat format = PictureFormat::Png;
    QString file;
    QSize size{1440, 900}; ///< of the picture, in pixels
    double scale = 1;      ///< pixels to a logical pixel, 1 to 4
    bool dark = true;
    Arrangement arrangement = Arrangement::Lanes; ///< of Explore
    Lens lens = Lens::Instances;                  ///< of the map
    QString selected;                             ///< a model, device or sensor; empty for none
    std::optional<Names> pair;                    ///< set for Fit; for Explore, the drag that is under way
    QStringList beside;                           ///< for Fit: further models on that device
    RamSharing sharing = RamSharing::Added;       ///< of them all
    ComparePage page = ComparePage::Scatter;      ///< of Compare
    QStringList compared;                         ///< for Compare: models or devices side by side

    /// What the window is laid out for; it may reach a part of a logical pixel beyond the picture.
    [[nodiscard]] QSize logicalSize() const;
};

namespace cli {

/// Adds the options of `snapshot`.
void addSnapshotOptions(QCommandLineParser &parser);

/// `--pair MODEL DEVICE` in words that a parser knows, which gives an option one value.
[[nodiscard]] QStringList withPairsSplit(const QStringList &arguments);

/// The first of the options of `snapshot`, but for some, that is set; empty where none is.
[[nodiscard]] QString snapshotOptionIn(const QCommandLineParser &parser, const QStringList &but = {});

/// Fails with a sentence that says what is wrong.
[[nodiscard]] Result<SnapshotOptions, QString> snapshotOptions(const QCommandLineParser &parser);

} // namespace cli

} // namespace tinyatlas
