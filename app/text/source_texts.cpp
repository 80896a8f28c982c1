// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/source_texts.h"

#include "app/text/figures.h"
#include "app/text/term_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("sources", source); }

struct BuiltIn {
    std::string_view fileName;
    const char *title;
    const char *description;
    const char *advice;
};

constexpr std::array<BuiltIn, 10> builtIns{{
    {"models.ttl", QT_TRANSLATE_NOOP("sources", "The models"),
     QT_TRANSLATE_NOOP("sources", "23 networks with what they need, read and answer, and their layers."), ""},
    {"devices.ttl", QT_TRANSLATE_NOOP("sources", "The devices"),
     QT_TRANSLATE_NOOP("sources",
                       "Six boards with their sensors and the memory they have left for a network."),
     ""},
    {"boards.ttl", QT_TRANSLATE_NOOP("sources", "Boards"),
     QT_TRANSLATE_NOOP("sources",
                       "Boards with all the memory that is fitted on them, their cores, clocks and sensors."),
     ""},
    {"reference_models.ttl", QT_TRANSLATE_NOOP("sources", "Reference models"),
     QT_TRANSLATE_NOOP("sources", "The reference networks of MLPerf Tiny, which measurements refer to."), ""},
    {"mlperf_results.ttl", QT_TRANSLATE_NOOP("sources", "MLPerf Tiny results"),
     QT_TRANSLATE_NOOP("sources", "What was measured on which system in the rounds of MLPerf Tiny."),
     QT_TRANSLATE_NOOP("sources",
                       "A result is shown with its model and board while the sources of both are on.")},
    {"board_timings.ttl", QT_TRANSLATE_NOOP("sources", "Timings on boards"),
     QT_TRANSLATE_NOOP("sources", "Timings of networks on boards, with the arena that each used there."),
     QT_TRANSLATE_NOOP("sources",
                       "A timing is shown with its model and board while the sources of both are on.")},
    {"neural_network.ttl", QT_TRANSLATE_NOOP("sources", "Schema: neural networks"), "", ""},
    {"extensions.ttl", QT_TRANSLATE_NOOP("sources", "Schema: memory and sensors"), "", ""},
    {"reused_terms.ttl", QT_TRANSLATE_NOOP("sources", "Schema: terms of other vocabularies"), "", ""},
    {"tinyatlas.ttl", QT_TRANSLATE_NOOP("sources", "Schema: the terms of TinyAtlas"), "", ""},
}};

const BuiltIn *find(const std::string &fileName) {
    const auto *const known = std::find_if(builtIns.begin(), builtIns.end(), [&](const BuiltIn &builtIn) {
        return builtIn.fileName == fileName;
    });
    return known == builtIns.end() ? nullptr : known;
}

QString translated(const char *text) { return *text == '\0' ? QString() : tr(text); }

QString counted(std::size_t count, const char *none, const char *one, const char *several) {
    if (count == 0)
        return tr(none);
    return count == 1 ? tr(one) : tr(several).arg(countExact(count));
}

} // namespace

QString builtInTitle(const std::string &fileName) {
    const BuiltIn *const known = find(fileName);
    return known ? translated(known->title) : QString::fromStdString(fileName);
}

QString builtInDescription(const std::string &fileName) {
    const BuiltIn *const known = find(fileName);
    return known ? translated(known->description) : QString();
}

QString builtInAdvice(const std::string &fileName) {
    const BuiltIn *const known = find(fileName);
    return known ? translated(known->advice) : QString();
}

QString sourceTitle(const std::string &given) {
    static const QString ours = QStringLiteral("TinyAtlas: ");
    QString title = oneLine(QString::fromStdString(given)).trimmed();
    if (title.startsWith(ours) && title.size() > ours.size())
        title = title.at(ours.size()).toUpper() + title.mid(ours.size() + 1);
    return title;
}

QString modelsCounted(std::size_t count) {
    return counted(count, QT_TRANSLATE_NOOP("sources", "no model"), QT_TRANSLATE_NOOP("sources", "1 model"),
                   QT_TRANSLATE_NOOP("sources", "%1 models"));
}

QString devicesCounted(std::size_t count) {
    return counted(count, QT_TRANSLATE_NOOP("sources", "no device"), QT_TRANSLATE_NOOP("sources", "1 device"),
                   QT_TRANSLATE_NOOP("sources", "%1 devices"));
}

QString measurementsCounted(std::size_t count) {
    return counted(count, QT_TRANSLATE_NOOP("sources", "no measurement"),
                   QT_TRANSLATE_NOOP("sources", "1 measurement"),
                   QT_TRANSLATE_NOOP("sources", "%1 measurements"));
}

QString statementsCounted(std::size_t count) {
    return counted(count, QT_TRANSLATE_NOOP("sources", "no statement"),
                   QT_TRANSLATE_NOOP("sources", "1 statement"),
                   QT_TRANSLATE_NOOP("sources", "%1 statements"));
}

QString findingsCounted(std::size_t count) {
    return counted(count, QT_TRANSLATE_NOOP("sources", "no finding"),
                   QT_TRANSLATE_NOOP("sources", "1 finding"), QT_TRANSLATE_NOOP("sources", "%1 findings"));
}

QString readingTime(double seconds) {
    constexpr double milli = 1000;
    if (seconds * milli < 1)
        return tr("< 1 ms");
    if (std::round(seconds * milli) < milli)
        return tr("%1 ms").arg(std::round(seconds * milli));
    return tr("%1 s").arg(seconds, 0, 'f', 1);
}

} // namespace tinyatlas::text
