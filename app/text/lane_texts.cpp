// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/lane_texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("lanes", source); }

QString number(std::size_t count) { return QLocale(QLocale::English).toString(qulonglong{count}); }

} // namespace

QString modelLaneTitle(std::size_t count) { return tr("Models · %1").arg(number(count)); }

QString sensorLaneTitle(std::size_t count) { return tr("Sensors · %1").arg(number(count)); }

QString deviceLaneTitle(std::size_t count) { return tr("Devices · %1").arg(number(count)); }

QString noModels() { return tr("No models in this graph"); }

QString noDevices() { return tr("No devices in this graph"); }

QString noModelsShown() { return tr("No model passes the filters"); }

QString noDevicesShown() { return tr("No device passes the filters"); }

QString verdictCount(FitState state, std::uint32_t count) {
    switch (state) {
    case FitState::Fits:
        return tr("%1 fit").arg(number(count));
    case FitState::Tight:
        return tr("%1 tight").arg(number(count));
    case FitState::DoesNotFit:
        return tr("%1 do not fit").arg(number(count));
    case FitState::Unknown:
        break;
    }
    return tr("%1 unknown").arg(number(count));
}

QString ramBarLabel() { return tr("RAM"); }

QString flashBarLabel() { return tr("Flash"); }

} // namespace tinyatlas::text
