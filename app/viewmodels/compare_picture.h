// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/picture_file.h"
#include "app/theme/theme_tokens.h"
#include "app/viewmodels/compare_view_model.h"

namespace tinyatlas {

/// The page of Compare that is on, for pictures: without anything to click, with what it leaves out. Refers
/// to what it is given, which must outlive it.
class ComparePicture {
public:
    /// `credit` stands at its foot.
    ComparePicture(CompareViewModel &compare, const ThemeTokens &tokens, QString credit);

    static constexpr int pastedWidth = 1100; ///< logical pixels

    /// `width` in logical pixels; as high as what is on it. To be painted on this thread, while this lives.
    [[nodiscard]] PicturePage page(int width, QString title = {}) const;
    /// To paste: always of one width and at twice the pixels, opaque.
    [[nodiscard]] QImage image() const;

private:
    [[nodiscard]] qreal paint(QPainter &painter, int width) const;

    CompareViewModel &m_compare;
    const ThemeTokens &m_tokens;
    QString m_credit;
};

} // namespace tinyatlas
