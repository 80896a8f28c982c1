// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/model_drag.h"

#include "app/text/figures.h"
#include "app/text/sentences.h"

namespace tinyatlas {

ModelDrag::ModelDrag(Session &session, QObject *parent) : QObject(parent), m_session(session) {
    // Its ids would mean other things in another dataset.
    connect(&session, &Session::datasetChanged, this, &ModelDrag::cancel);
    connect(&session, &Session::matrixChanged, this, &ModelDrag::deviceUnderChanged);
}

int ModelDrag::model() const { return m_model ? static_cast<int>(m_model->value) : -1; }

QString ModelDrag::name() const {
    return m_model ? text::displayName(m_session.catalog().model(*m_model).name) : QString();
}

QString ModelDrag::summary() const {
    return m_model ? text::modelSummary(m_session.catalog().model(*m_model)) : QString();
}

int ModelDrag::group() const {
    return static_cast<int>(m_model ? m_session.catalog().model(*m_model).group : Group::Other);
}

int ModelDrag::deviceUnder() const { return m_under ? static_cast<int>(m_under->value) : -1; }

int ModelDrag::verdictState() const {
    return canDrop() ? static_cast<int>(m_session.matrix().state(*m_model, *m_under)) : -1;
}

QString ModelDrag::verdictWord() const {
    return canDrop() ? text::verdictWord(m_session.matrix().state(*m_model, *m_under)) : QString();
}

QString ModelDrag::verdictLine() const {
    if (!canDrop())
        return {};
    const Catalog &catalog = m_session.catalog();
    return text::verdictLine(catalog, judge(catalog, *m_model, *m_under, m_session.rules()));
}

void ModelDrag::begin(int model, const QPointF &scenePosition) {
    cancel();
    if (model < 0 || model >= m_session.modelCount())
        return;
    m_model = ModelId{static_cast<std::uint32_t>(model)};
    m_position = scenePosition;
    emit activeChanged();
    emit positionChanged();
}

void ModelDrag::moveTo(const QPointF &scenePosition) {
    if (!active() || scenePosition == m_position)
        return;
    m_position = scenePosition;
    emit positionChanged();
}

void ModelDrag::drop() {
    if (!active())
        return;
    const int model = this->model();
    const int device = deviceUnder();
    finish();
    if (device >= 0)
        m_session.openFit(model, device);
}

void ModelDrag::cancel() {
    if (active())
        finish();
}

void ModelDrag::setDeviceUnder(int device) {
    if (!active() || device == deviceUnder() || device >= m_session.deviceCount())
        return;
    m_under = device < 0 ? std::nullopt : std::optional(DeviceId{static_cast<std::uint32_t>(device)});
    emit deviceUnderChanged();
}

void ModelDrag::finish() {
    m_model.reset();
    m_under.reset();
    emit activeChanged();
    emit deviceUnderChanged();
}

} // namespace tinyatlas
