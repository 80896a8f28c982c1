// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// Takes a model along with the pointer. What is under it, and what a drop does, is ModelDrag's.
DragHandler {
    id: root

    required property ModelDrag drag
    required property int network

    target: null
    dragThreshold: 8
    grabPermissions: PointerHandler.CanTakeOverFromAnything
    cursorShape: active ? Qt.ClosedHandCursor : Qt.ArrowCursor
    onActiveChanged: if (active)
        drag.begin(network, centroid.scenePosition)
    onCentroidChanged: if (active)
        drag.moveTo(centroid.scenePosition)
    // Only a release drops: a grab that something else takes away puts the model back.
    onGrabChanged: transition => {
        if (transition === PointerDevice.UngrabExclusive)
            drag.drop();
        else if (transition === PointerDevice.CancelGrabExclusive)
            drag.cancel();
    }
}
