// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/matrix_sorting.h"

#include "app/text/matrix_view_texts.h"

#include <utility>

namespace tinyatlas {

namespace {

using Models = MatrixOrder::Models;
using Devices = MatrixOrder::Devices;

Models orderOf(MatrixLeftColumn::Kind column) {
    switch (column) {
    case MatrixLeftColumn::Kind::Task:
        return Models::Task;
    case MatrixLeftColumn::Kind::Ram:
        return Models::Ram;
    case MatrixLeftColumn::Kind::Flash:
        return Models::Flash;
    case MatrixLeftColumn::Kind::Accuracy:
        return Models::Accuracy;
    case MatrixLeftColumn::Kind::Fits:
        return Models::Fits;
    case MatrixLeftColumn::Kind::Name:
        break;
    }
    return Models::Name;
}

/// The best first: of accuracy and of what fits that is the most.
bool fallsAtFirst(Models order) { return order == Models::Accuracy || order == Models::Fits; }

} // namespace

MatrixSorting::MatrixSorting(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::stateChanged, this, &MatrixSorting::follow);
    connect(&session, &Session::datasetChanged, this, [this] {
        m_atHand = {};
        emit changed();
    });
}

void MatrixSorting::follow() {
    if (std::exchange(m_last, order()) != order())
        emit changed();
}

QStringList MatrixSorting::modelOrders() const {
    QStringList orders = text::modelOrders();
    MatrixOrder verdict{.models = Models::Verdict, .device = order().device};
    if (order().models != Models::Verdict)
        verdict.device = m_atHand;
    if (verdict.device.valid())
        orders << text::modelOrder(m_session.catalog(), verdict);
    return orders;
}

QStringList MatrixSorting::deviceOrders() const { return text::deviceOrders(); }

void MatrixSorting::setDeviceAtHand(DeviceId device) {
    if (std::exchange(m_atHand, device) != device)
        emit changed();
}

void MatrixSorting::change(const MatrixOrder &next) {
    ViewState state = m_session.state();
    const bool ofDevices =
        next.devices != state.matrixOrder.devices || next.devicesFall != state.matrixOrder.devicesFall;
    state.matrixOrder = next;
    m_session.change(
        state, ofDevices ? tr("Order the devices by %1").arg(text::deviceOrder(next))
                         : tr("Order the models by %1").arg(text::modelOrder(m_session.catalog(), next)));
}

void MatrixSorting::orderModels(int order) {
    const auto chosen = static_cast<Models>(order);
    if (order < 0 || chosen > Models::Verdict || chosen == this->order().models)
        return;
    if (chosen == Models::Verdict)
        return orderModelsBy(m_atHand);
    MatrixOrder next = this->order();
    next.forgetDevice();
    next.models = chosen;
    next.modelsFall = fallsAtFirst(chosen);
    change(next);
}

void MatrixSorting::turnModels() {
    MatrixOrder next = order();
    next.modelsFall = !next.modelsFall;
    change(next);
}

void MatrixSorting::orderDevices(int order) {
    const auto chosen = static_cast<Devices>(order);
    if (order < 0 || chosen > Devices::Fits || chosen == this->order().devices)
        return;
    MatrixOrder next = this->order();
    next.devices = chosen;
    next.devicesFall = chosen != Devices::Name; // the largest, and what runs most, first
    change(next);
}

void MatrixSorting::turnDevices() {
    MatrixOrder next = order();
    next.devicesFall = !next.devicesFall;
    change(next);
}

void MatrixSorting::orderModelsBy(DeviceId device) {
    if (!device.valid())
        return;
    if (order().models == Models::Verdict && order().device == device)
        return turnModels();
    MatrixOrder next = order();
    next.models = Models::Verdict;
    next.modelsFall = false;
    next.device = device;
    change(next);
}

/// By name, the other way round, and then by group again, which the column shows as well.
void MatrixSorting::orderModelsBy(MatrixLeftColumn::Kind column) {
    const Models chosen = orderOf(column);
    if (chosen != order().models)
        return orderModels(static_cast<int>(chosen));
    if (chosen == Models::Name && order().modelsFall)
        return orderModels(static_cast<int>(Models::Group));
    turnModels();
}

} // namespace tinyatlas
