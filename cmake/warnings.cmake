# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Linked PRIVATE by every target with C++ of ours. Not by a module of QML files alone: what qmlcachegen makes of
# them shadows its own parameters.
add_library(tinyatlas_warnings INTERFACE)

if(MSVC)
    target_compile_options(tinyatlas_warnings INTERFACE /W4 /WX /permissive- /utf-8)
else()
    target_compile_options(tinyatlas_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Werror
        -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        -Wimplicit-fallthrough)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # GCC 12 sees overlaps in "literal" + string that are not there (GCC bug 105651).
        target_compile_options(tinyatlas_warnings INTERFACE -Wno-restrict)
    endif()
endif()
