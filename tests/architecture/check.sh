#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh TREE [RULE…]: whether the sources under TREE keep the arrows of the architecture,
#     core/base ← core/rdf ← core/catalog ← core/{fit, bench, graph, layout, tflite, thing}
#     core/rdf ← core/sparql        core ← app ← qml
# and the rules that go with them. Each line that breaks one is printed as RULE FILE:LINE: TEXT; then the exit
# status is 1. fixtures/ holds an example of each: self_check.sh proves that they are all found.
set -euo pipefail
export LC_ALL=C

# code FILE-PATTERN PATH…: the lines of the files as FILE:LINE:TEXT, without // comments.
code() {
  local pattern=$1 path
  shift
  for path in "$@"; do
    [ ! -d "$path" ] || grep -rn '' --include="$pattern" "$path" || true
  done | sed -E 's#^([^:]+:[0-9]+:)//.*#\1#; s#([^:])//.*#\1#'
}
cpp() { code '*.h' "$@"; code '*.cpp' "$@"; }
includes() { cpp "$@" | grep -E '^[^:]*:[0-9]+:[[:space:]]*#[[:space:]]*include' || true; }
# matching EXPRESSION, without EXPRESSION: like grep, but finding nothing is no failure.
matching() { grep -E "$1" || true; }
without() { grep -vE "$1" || true; }

core_has_no_qt() {
  includes core tests/core | matching '[<"](Q[A-Z]|Qt)'
  code CMakeLists.txt core tests/core | matching 'Qt[56]?::|find_package\(Qt'
}

# A stop token may be watched; who starts the thread is app's affair.
core_starts_no_thread() {
  includes core | matching '<(thread|future|execution|pthread\.h|threads\.h)>'
  cpp core | matching 'std::(jthread|thread|async|execution)\b|pthread_create'
}

# What the parsing libraries call things goes no further than the part that wraps them.
rdf_libraries_stay_inside() {
  includes core app qml | matching '[<"](raptor2/)?raptor2?\.h' | without '^core/rdf/[^:]*\.cpp:'
  includes core app qml | matching '[<"](serd|sord|libxml|zlib)[^>"]*\.h' | without '^core/rdf/[^:]*\.cpp:'
  includes core app qml | matching '[<"](rasqal/)?rasqal\.h' | without '^core/sparql/[^:]*\.cpp:'
}

spreadsheet_library_stays_inside() {
  includes core app qml | matching '[<"]xlsxwriter' | without '^app/export/[^:]*\.cpp:'
}

core_includes_downwards() {
  cpp core | awk '
    BEGIN {
      below["base"] = "base"
      below["rdf"] = below["base"] " rdf"
      below["sparql"] = below["rdf"] " sparql"
      below["catalog"] = below["rdf"] " catalog"
      split("fit bench graph layout tflite thing", top)
      for (i in top) below[top[i]] = below["catalog"] " " top[i]
    }
    # A line is FILE:LINE:#include "core/PART/NAME.h"; a file outside of every known part may include nothing.
    match($0, /:[ \t]*#[ \t]*include[ \t]*("|<core\/|<app\/)/) {
      split($0, from, "/")
      target = $0; sub(/^.*include[ \t]*["<]/, "", target); sub(/[">].*$/, "", target)
      split(target, to, "/")
      if (to[1] != "core" || to[3] == "" || index(" " below[from[2]] " ", " " to[2] " ") == 0) print
    }'
}

app_includes_downwards() {
  # What AUTOMOC makes lies beside the source.
  includes app | matching '"' | without '"(core/[a-z_]+/|app/)[a-z0-9_/]+\.h"|"(moc_)?[a-z0-9_]+\.(moc|cpp)"'
  includes app/text | matching '"' | without '"(core/[a-z_]+|app/text)/[a-z0-9_]+\.h"'
  includes app/text app/cli | matching '[<"](QtQml|QtQuick|QQml|QQuick|QJS)'
}

# The rooms of app, from the bottom up: each may use what stands before it in its line.
app_rooms_point_down() {
  includes app | awk '
    BEGIN {
      below["theme"] = below["text"] = ""
      below["export"] = "theme text"
      below["index"] = "text"
      below["jobs"] = below["index"] " index"
      below["session"] = below["jobs"] " jobs"
      below["cli"] = below["session"] " session export"
      below["models"] = below["charts"] = below["scene"] = below["session"] " session theme export"
      below["viewmodels"] = below["scene"] " charts models scene"
      below["items"] = below["report"] = below["viewmodels"] " viewmodels"
      below["window"] = below["items"] " items report"
      below["pictures"] = below["window"] " window cli"
    }
    match($0, /"app\//) {
      split($0, from, "/")
      target = $0; sub(/^[^"]*"/, "", target)
      split(target, to, "/")
      if (from[3] != "" && from[2] != to[2] && index(" " below[from[2]] " ", " " to[2] " ") == 0) print
    }' | without '^app/main\.cpp:'
}

# The only place with threads.
app_threads_stay_in_jobs() {
  includes app | matching '<(thread|QThread|QThreadPool|QtConcurrent[A-Za-z]*|QRunnable)>' | without '^app/jobs/'
}

# Everything reaches QML through types that qmllint can see, made and wired in main().
no_hidden_globals() {
  cpp app qml | matching 'setContextProperty|qmlRegister[A-Z]|\bstatic [^;(=]*\binstance\('
}

qml_holds_views_only() {
  local file
  [ ! -d qml ] || find qml -name '*.cpp' -o -name '*.h' | sed 's/$/:1: C++ under qml/'
  code '*.qml' qml | matching 'XMLHttpRequest|WebSocket|LocalStorage'
  for file in $(find qml tests/qml -name '*.qml' 2>/dev/null || true); do
    grep -qxE 'pragma ComponentBehavior: Bound' "$file" || echo "$file:1: no pragma ComponentBehavior: Bound"
  done
}

# What a graph says is never markup: a label that takes it for some would fetch the pictures it names.
labels_say_what_text_they_hold() {
  find qml -name '*.qml' -print0 | sort -z | xargs -0 -r awk '
    /^ *([A-Za-z]+: )?(Label|Text) \{ *(\/\/.*)?$/ && !depth { begin = FNR; says = 0; depth = 0; open = 1 }
    open { says = says || /textFormat:/
           depth += gsub(/\{/, "{") - gsub(/\}/, "}")
           if (depth <= 0) { if (!says) print FILENAME ":" begin ": no textFormat"; open = 0; depth = 0 } }'
}

rules=(core_has_no_qt core_starts_no_thread core_includes_downwards rdf_libraries_stay_inside
  spreadsheet_library_stays_inside
  app_includes_downwards app_rooms_point_down app_threads_stay_in_jobs no_hidden_globals qml_holds_views_only
  labels_say_what_text_they_hold)

cd "$1"
shift
[ $# -eq 0 ] || rules=("$@")
# A tree without a core is the wrong tree, in which nothing would be found.
[ -n "$(find core -name '*.h' -print -quit)" ] || exit 2

broken=$(for rule in "${rules[@]}"; do "$rule" | sort -u | sed "s/^/$rule /"; done)
[ -z "$broken" ] && exit 0
printf '%s\n' "$broken"
exit 1
