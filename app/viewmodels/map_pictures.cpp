// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/map_pictures.h"

#include "app/jobs/background.h"

#include <algorithm>
#include <utility>

namespace tinyatlas {

MapPictures::~MapPictures() { m_stop.request_stop(); }

bool MapPictures::isLarge(const MapInput &input) {
    constexpr std::size_t many = 3'000; // nodes and relations: some two milliseconds
    return input.content.places &&
           input.content.shown->nodes().size() + input.content.graph->edges().size() > many;
}

void MapPictures::want(MapInput input) {
    m_wanted = std::move(input);
    if (isLarge(m_wanted)) {
        m_waiting = true;
        if (!m_making)
            start();
    } else {
        rest();
        m_picture = {};
    }
}

void MapPictures::rest() {
    m_waiting = false;
    if (!m_making)
        return;
    m_stop.request_stop();
    m_making->disconnect(this);
    m_making.release()->deleteLater(); // it may be its signal that is being answered
}

void MapPictures::clear() {
    rest();
    m_picture = {};
    giveUp(std::exchange(m_wanted.content.dataset, nullptr));
    giveUp(std::exchange(m_wanted.content.graph, nullptr));
    m_wanted = {};
}

MapPictures::Picture MapPictures::pictureOf(const MapInput &input) {
    auto scene = std::make_shared<GraphScene>(mapScene(input));
    if (input.stop.stop_requested())
        return {};
    if (isLarge(input))
        scene->ready = madeReady(*scene, input.room(), input.surface);
    return {std::move(scene), input.view};
}

void MapPictures::start() {
    m_waiting = false;
    MapInput input = m_wanted;
    // What a pan brings into sight next.
    input.reach = std::max(input.viewport.width(), input.viewport.height()) / 4;
    m_stop = std::stop_source();
    input.stop = m_stop.get_token();
    m_making = std::make_unique<QFutureWatcher<Picture>>();
    connect(m_making.get(), &QFutureWatcherBase::finished, this, &MapPictures::finish);
    m_making->setFuture(inBackground([input = std::move(input)] { return pictureOf(input); }));
}

void MapPictures::finish() {
    const Picture picture = m_making->result();
    m_making.release()->deleteLater();
    if (m_waiting)
        start();
    if (!picture.scene) // there was no room for it
        return;
    m_picture = picture;
    emit made();
}

const GraphScene &MapPictures::scene() const {
    if (!m_picture.scene && m_wanted.content.graph)
        m_picture = isLarge(m_wanted)
                        ? Picture{std::make_shared<GraphScene>(emptyMap(m_wanted)), m_wanted.view}
                        : pictureOf(m_wanted);
    static const GraphScene nothing;
    return m_picture.scene ? *m_picture.scene : nothing;
}

const PictureView &MapPictures::view() const {
    const double zoom = m_wanted.view.zoom / m_picture.view.zoom;
    m_view =
        m_picture.scene ? PictureView{zoom, m_wanted.view.pan - m_picture.view.pan * zoom} : PictureView();
    return m_view;
}

} // namespace tinyatlas
