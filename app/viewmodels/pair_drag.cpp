// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/pair_drag.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

namespace tinyatlas {

namespace {

using Kind = Selection::Kind;

int indexOf(const Selection &thing, Kind kind) {
    return thing.kind == kind ? static_cast<int>(thing.index) : -1;
}

QString nameOf(const Catalog &catalog, const Selection &thing) {
    if (thing.kind == Kind::Model)
        return text::displayName(catalog.models[thing.index].name);
    return thing.kind == Kind::Device ? text::deviceTitle(catalog.devices[thing.index]) : QString();
}

} // namespace

PairDrag::PairDrag(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    // Its ids would mean other things in another dataset.
    connect(&session, &Session::datasetChanged, this, &PairDrag::cancel);
    connect(&session, &Session::matrixChanged, this, &PairDrag::underChanged);
}

int PairDrag::model() const { return indexOf(m_subject, Kind::Model); }

int PairDrag::device() const { return indexOf(m_subject, Kind::Device); }

QString PairDrag::name() const { return nameOf(m_session.catalog(), m_subject); }

QString PairDrag::summary() const {
    const Catalog &catalog = m_session.catalog();
    if (m_subject.kind == Kind::Model)
        return text::modelSummary(catalog.models[m_subject.index],
                                  m_session.matchedRules().of(ModelId{m_subject.index}));
    if (m_subject.kind != Kind::Device)
        return {};
    return text::deviceSummary(catalog.devices[m_subject.index],
                               m_session.matchedRules().of(DeviceId{m_subject.index}));
}

QString PairDrag::hint() const {
    if (m_session.fitOpen())
        return tr("Drop it on the answer · Esc cancels");
    return m_subject.kind == Kind::Device ? tr("Drop it on a model · Esc cancels")
                                          : tr("Drop it on a device · Esc cancels");
}

int PairDrag::group() const {
    return m_subject.kind == Kind::Model ? static_cast<int>(m_session.catalog().models[m_subject.index].group)
                                         : -1;
}

std::optional<Pair> PairDrag::pair() const {
    if (m_subject.kind == Kind::Model && m_under.kind == Kind::Device)
        return Pair{ModelId{m_subject.index}, DeviceId{m_under.index}};
    if (m_subject.kind == Kind::Device && m_under.kind == Kind::Model)
        return Pair{ModelId{m_under.index}, DeviceId{m_subject.index}};
    return std::nullopt;
}

int PairDrag::verdictState() const {
    const auto pair = this->pair();
    return pair ? static_cast<int>(m_session.matrix().state(pair->model, pair->device)) : -1;
}

QString PairDrag::verdictWord() const {
    const auto pair = this->pair();
    return pair ? text::verdictWord(m_session.matrix().state(pair->model, pair->device)) : QString();
}

QString PairDrag::verdictLine() const {
    const auto pair = this->pair();
    return pair ? m_session.verdictLine(*pair) : QString();
}

void PairDrag::beginModel(int model, const QPointF &scenePosition) {
    if (model >= 0 && model < m_session.modelCount())
        begin(Selection::of(ModelId{static_cast<std::uint32_t>(model)}), scenePosition);
}

void PairDrag::beginDevice(int device, const QPointF &scenePosition) {
    if (device >= 0 && device < m_session.deviceCount())
        begin(Selection::of(DeviceId{static_cast<std::uint32_t>(device)}), scenePosition);
}

void PairDrag::begin(const Selection &subject, const QPointF &scenePosition) {
    cancel();
    if (subject.kind != Kind::Model && subject.kind != Kind::Device)
        return;
    m_subject = subject;
    m_position = scenePosition;
    emit activeChanged();
    emit positionChanged();
}

void PairDrag::moveTo(const QPointF &scenePosition) {
    if (!active() || scenePosition == m_position)
        return;
    m_position = scenePosition;
    emit positionChanged();
}

void PairDrag::drop() {
    if (!active())
        return;
    const auto dropped = pair();
    if (!dropped)
        emit droppedElsewhere(m_subject); // what it is over is known only while it lasts
    finish();
    if (dropped)
        m_session.openFit(static_cast<int>(dropped->model.value), static_cast<int>(dropped->device.value));
}

void PairDrag::cancel() {
    if (active())
        finish();
}

void PairDrag::setUnder(const Selection &thing, const QRectF &sceneRect) {
    const Kind wanted = m_subject.kind == Kind::Model    ? Kind::Device
                        : m_subject.kind == Kind::Device ? Kind::Model
                                                         : Kind::None;
    const Selection next = thing.kind == wanted ? thing : Selection();
    const QRectF rect = next == thing ? sceneRect : QRectF();
    if (!active() || (m_under == next && m_underRect == rect))
        return;
    m_under = next;
    m_underRect = rect;
    emit underChanged();
}

void PairDrag::finish() {
    m_subject = {};
    m_under = {};
    m_underRect = {};
    emit activeChanged();
    emit underChanged();
}

} // namespace tinyatlas
