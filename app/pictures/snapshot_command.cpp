// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictures/snapshot_command.h"

#include "app/cli/commands.h"
#include "app/cli/what_if_options.h"
#include "app/export/whole_file.h"
#include "app/pictures/snapshot_state.h"
#include "app/pictures/vector_picture.h"
#include "app/pictures/window_picture.h"
#include "app/text/term_names.h"

#include <QApplication>
#include <QHash>

#include <ostream>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

QByteArray draw(const DatasetPtr &dataset, const CommandLine &line, const FitRules &rules,
                const SnapshotState &state) {
    switch (line.snapshot.format) {
    case PictureFormat::Png:
        return windowPicture(dataset, rules, line.snapshot, state);
    case PictureFormat::Svg:
    case PictureFormat::Pdf:
        break;
    }
    return vectorPicture(dataset, rules, line.snapshot, state);
}

ExitStatus answer(const CommandLine &line, std::ostream &err) {
    const auto fail = [&err](ExitStatus status, const QString &message) {
        err << "tinyatlas: " << message.toStdString() << '\n';
        return status;
    };
    const auto dataset = loadGraphs(line, err);
    if (!dataset)
        return dataset.error();
    const auto state = snapshotState(*dataset.value(), line.snapshot);
    if (!state)
        return fail(ExitStatus::WrongCommandLine, state.error());
    const auto rules = withWhatIfs(*dataset.value(), line.rules, line.whatIfs);
    if (!rules)
        return fail(ExitStatus::WrongCommandLine, rules.error());
    const QByteArray picture = draw(dataset.value(), line, rules.value(), state.value());
    if (picture.isEmpty())
        return fail(ExitStatus::Unwritable, tr("the picture could not be drawn"));
    if (const QString why = writeWhole(line.snapshot.file, picture); !why.isEmpty())
        return fail(ExitStatus::Unwritable,
                    tr("%1 could not be written: %2").arg(text::oneLine(line.snapshot.file), why));
    return ExitStatus::Answered;
}

} // namespace

void prepareSnapshot(const SnapshotOptions &options) {
    preparePictures(options.format == PictureFormat::Png ? options.scale : 1);
}

void preparePictures(double scale) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
    // The order of what is hashed is the order of the fonts in a PDF.
    QHashSeed::setDeterministicGlobalSeed();
    for (const char *variable :
         {"QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_SCREEN_SCALE_FACTORS", "QT_ENABLE_HIGHDPI_SCALING",
          "QT_SCALE_FACTOR_ROUNDING_POLICY", "QT_FONT_DPI", "QT_USE_PHYSICAL_DPI"})
        qunsetenv(variable);
}

ExitStatus runSnapshot(const CommandLine &line, std::ostream &err) {
    // What moves would be caught on its way.
    QApplication::setEffectEnabled(Qt::UI_General, false);
    return withinMemory(err, [&] { return answer(line, err); });
}

} // namespace tinyatlas
