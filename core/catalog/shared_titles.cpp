// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/shared_titles.h"

#include "core/rdf/rdf_reader.h"
#include "core/rdf/term.h"

#include <map>
#include <tuple>

namespace tinyatlas {

namespace {

/// Title, and the basis of the memory where that is known.
using Shown = std::tuple<std::string_view, bool, MemoryBasis>;

Shown shownOf(const Device &device) { return {device.title, device.memoryKnown(), device.memoryBasis()}; }

} // namespace

void tellApart(const TripleStore &store, std::vector<Device> &devices) {
    std::map<std::string_view, std::size_t> ofTitle;
    std::map<Shown, std::size_t> alike;
    for (const Device &device : devices) {
        ++ofTitle[device.title];
        ++alike[shownOf(device)];
    }
    for (Device &device : devices) {
        if (ofTitle[device.title] == 1)
            continue;
        if (device.memoryKnown() && alike[shownOf(device)] == 1) {
            device.apart = TitleApart::ByBasis;
        } else {
            device.apart = TitleApart::ByIri;
            device.iriEnd = localName(asWritten(store.term(device.term).text));
        }
    }
}

} // namespace tinyatlas
