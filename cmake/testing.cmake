# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

# tinyatlas_add_window_test(NAME TARGET-OR-PROGRAM [ARG…]): a test with a real window, on a screen that nobody sees.
function(tinyatlas_add_window_test name program)
    find_program(XVFB_RUN xvfb-run REQUIRED)
    if(TARGET ${program})
        set(program $<TARGET_FILE:${program}>)
    endif()
    add_test(NAME ${name} COMMAND ${XVFB_RUN} -a -s "-screen 0 1920x1080x24" ${program} ${ARGN})
    # Alone, because input is timed: a test on the other core would be felt.
    set_tests_properties(${name} PROPERTIES
        RUN_SERIAL ON TIMEOUT 180 ENVIRONMENT "QT_QPA_PLATFORM=xcb;QSG_RHI_BACKEND=opengl")
endfunction()

# tinyatlas_add_doctest_files(TARGET PREFIX FILE…): one test PREFIX.UNIT for each file tst_UNIT.cpp of TARGET.
function(tinyatlas_add_doctest_files target prefix)
    foreach(file IN LISTS ARGN)
        get_filename_component(unit ${file} NAME_WE)
        string(REGEX REPLACE "^tst_" "" name ${unit})
        add_test(NAME ${prefix}.${name} COMMAND ${target} "--source-file=*/${unit}.cpp")
        # A file whose every test case is filtered away has tested nothing.
        set_tests_properties(${prefix}.${name} PROPERTIES
            FAIL_REGULAR_EXPRESSION "test cases: +0 \\|" TIMEOUT 120
            ENVIRONMENT "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/core/lsan_suppressions.txt")
    endforeach()
endfunction()
