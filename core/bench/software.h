// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/measurement.h"

#include <string>
#include <string_view>

namespace tinyatlas {

/// What ran a model, apart from its version: results are told apart, and coloured, by the product.
struct Software {
    std::string product; ///< "X-CUBE-AI"; empty where it is not stated
    std::string version; ///< "9.0.0", or the beginning of a commit; empty where it is not stated
    std::string kernels; ///< where they are stated beside the runtime: "esp-nn-optimized"

    [[nodiscard]] bool known() const { return !product.empty() || !kernels.empty(); }
    /// The product, and the kernels where there are some: "IDF, esp-nn-optimized". Empty where it is unknown.
    [[nodiscard]] std::string name() const;

    friend auto operator<=>(const Software &, const Software &) = default;
};

inline constexpr std::string_view tfliteMicro = "TFLite Micro";

/// TensorFlow Lite for Microcontrollers has one name, whatever a submission calls it; all else is called as
/// it is stated. Of software without a name ("self-developed") the submitter is part of the product: that of
/// another is another. Of a platform and a library ("A@1 + B@2") it is the library.
[[nodiscard]] Software softwareOf(const Measurement &measurement);
/// With "9" for "9.0.0", which is the same version.
[[nodiscard]] Software withShortVersion(Software software);
/// What has to be the same for what was measured to tell how fast another model is: the kernels, where they
/// are stated beside the runtime; else the runtime in its version. Empty where neither is stated.
[[nodiscard]] std::string kernelsOf(const Measurement &measurement);
/// Of what runs a model, as a model or a measurement states it.
[[nodiscard]] Software softwareNamed(std::string_view runtime);

} // namespace tinyatlas
