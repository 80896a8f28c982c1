// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/metric_bars.h"
#include "app/export/picture_file.h"
#include "app/viewmodels/fit_view_model.h"

namespace tinyatlas {

/// The answer of Fit as a page, for pictures: without anything to click and without a name cut short.
/// Refers to what it is given, which must outlive it.
class FitPicture {
public:
    /// `credit` stands at its foot.
    FitPicture(FitViewModel &fit, int quantity, const ThemeTokens &tokens, QString credit);

    static constexpr int pastedWidth = 1100; ///< logical pixels

    /// `width` in logical pixels; as high as what is on it. To be painted on this thread, while this lives.
    [[nodiscard]] PicturePage page(int width, QString title = {}) const;

    /// To paste: always of one width and at twice the pixels, opaque.
    [[nodiscard]] QImage image() const;

private:
    [[nodiscard]] qreal paint(QPainter &painter, int width) const;

    FitViewModel &m_fit;
    int m_quantity;
    const ThemeTokens &m_tokens;
    QString m_credit;
};

} // namespace tinyatlas
