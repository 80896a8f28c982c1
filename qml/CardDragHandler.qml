// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import TinyAtlas.App

/// Takes a card's model or device along with the pointer. What is under it, and what a drop does, is PairDrag's.
DragHandler {
    id: root

    required property PairDrag drag

    signal begun(point scenePosition)

    target: null
    dragThreshold: 8
    grabPermissions: PointerHandler.CanTakeOverFromAnything
    cursorShape: active ? Qt.ClosedHandCursor : Qt.ArrowCursor
    onActiveChanged: if (active)
        begun(centroid.scenePosition)
    onCentroidChanged: if (active)
        drag.moveTo(centroid.scenePosition)
    // Only a release drops: a grab that something else takes away puts it back.
    onGrabChanged: transition => {
        if (transition === PointerDevice.UngrabExclusive)
            drag.drop();
        else if (transition === PointerDevice.CancelGrabExclusive)
            drag.cancel();
    }
}
