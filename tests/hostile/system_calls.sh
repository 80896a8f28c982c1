#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# system_calls.sh files_open_nothing_else READER SOURCE: proves by the system calls that no file, whatever it says,
#     makes the reader reach for the network, for another program or for another file.
# system_calls.sh the_check_can_fail READER SOURCE: proves that the proof would notice.
# Exit status 77: the calls cannot be traced here, so nothing was proven.
set -euo pipefail
export LC_ALL=C
# LeakSanitizer cannot work under a tracer.
export ASAN_OPTIONS=detect_leaks=0
check=$1 reader=$2 source=$3

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

skip() {
  echo "skipped: $1"
  exit 77
}
command -v strace >/dev/null || skip "strace is not installed"
strace -f -o "$work/probe" -e trace=openat true 2>/dev/null || skip "strace may trace nothing here"

# trace COMMAND…: leaves in $work/calls one line for each call that opens a file, starts a program or uses a socket.
trace() {
  local status=0
  strace -f -qq -s 4096 -e trace=open,openat,openat2,creat,execve,execveat,network -e signal=none \
    -o "$work/strace" "$@" >"$work/said" 2>&1 || status=$?
  # Without the number of the process. The first call is strace's own, which starts the command.
  sed -E 's/^[0-9]+ +//' "$work/strace" | sed 1d >"$work/calls"
  return "$status"
}
# What was opened, a path a line; what could not be opened was reached for as well.
opened() { sed -nE 's/^(open|creat)\("([^"]*)".*/\2/p; s/^openat2?\([^,]*, "([^"]*)".*/\1/p' "$work/calls" | sort -u; }
other_calls() { grep -vE '^(open|openat|openat2|creat)\(' "$work/calls" || true; }

# What the system itself opens when a program starts and its libraries wake up: seen on a file that is beyond doubt.
learn_what_is_usual() {
  trace "$reader" "$source/tests/data/good/clean.ttl" "$source"/tests/data/syntaxes/graph.*
  opened | grep -vxF "$source/tests/data/good/clean.ttl" | grep -vF "$source/tests/data/syntaxes" >"$work/usual" || true
  # Even so, nothing of the user's or of the project's may be among it.
  if grep -vE '^(/lib|/usr/lib|/usr/share/locale|/etc/ld\.so|/etc/localtime|/etc/ssl/|/etc/gcrypt|/proc/|/sys/devices/system/|/dev/(null|urandom)$)' \
    "$work/usual"; then
    echo "is opened even when nothing is wrong"
    return 1
  fi
}

# unusual FILE…: what the last traced command did besides opening these.
unusual() {
  opened | grep -vxFf "$work/usual" | grep -vxF "$(printf '%s\n' "$@")" || true
  other_calls
}

# Files that name others in every way there is, and that are there to be found.
write_hostile_files() {
  local rdf='<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://127.0.0.1:9/e#"'
  local secret=$work/secret.txt url=http://127.0.0.1:9/there.rdf
  echo "<http://example.org/a> <http://example.org/p> \"secret\" ." >"$secret"
  mkdir "$work/hostile"
  (
    cd "$work/hostile"
    for target in "$secret" "file://$secret" ../secret.txt /etc/passwd file:///etc/passwd "$url" ftp://127.0.0.1:9/x \
      php://filter /dev/tcp/127.0.0.1/9; do
      number=$((${number:-0} + 1))
      echo "<!DOCTYPE r [<!ENTITY x SYSTEM \"$target\">]>$rdf><rdf:Description e:p=\"1\">&x;</rdf:Description></rdf:RDF>" >"entity_$number.rdf"
      echo "<!DOCTYPE r [<!ENTITY % x SYSTEM \"$target\"> %x;]>$rdf/>" >"parameter_$number.rdf"
      echo "<!DOCTYPE r SYSTEM \"$target\">$rdf/>" >"subset_$number.rdf"
      echo "<!DOCTYPE html PUBLIC \"-//x\" \"$target\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body about=\"http://e/a\" property=\"http://e/p\">x</body></html>" >"page_$number.html"
      echo "<!DOCTYPE html><!DOCTYPE html [<!ENTITY x SYSTEM \"$target\">]><html xmlns=\"http://www.w3.org/1999/xhtml\">&x;</html>" >"second_$number.html"
      echo "<html xmlns=\"http://www.w3.org/1999/xhtml\" profile=\"$target\" vocab=\"$target\"><head profile=\"$target\"><base href=\"$target\"/><link rel=\"transformation\" href=\"$target\"/></head><body vocab=\"$target\" property=\"x\">x</body></html>" >"names_$number.html"
      echo "<?xml version=\"1.0\"?><?xml-stylesheet href=\"$target\" type=\"text/xsl\"?><?xml-model href=\"$target\"?>$rdf xmlns:x=\"http://www.w3.org/2001/XInclude\" xmlns:g=\"http://www.w3.org/2003/g/data-view#\" g:transformation=\"$target\" xml:base=\"$target\"><x:include href=\"$target\" parse=\"text\"/><rdf:Description rdf:about=\"$target\"><e:p rdf:resource=\"$target\"/></rdf:Description></rdf:RDF>" >"include_$number.rdf"
      echo "@prefix owl: <http://www.w3.org/2002/07/owl#> . @base <$target> . <$target> owl:imports <$target> ; a <> . <#x> owl:imports <x> ." >"imports_$number.ttl"
      echo "<$target> <http://www.w3.org/2002/07/owl#imports> <$target> <$target> ." >"imports_$number.nq"
      echo "{ \"$target\": { \"http://www.w3.org/2002/07/owl#imports\": [ { \"type\": \"uri\", \"value\": \"$target\" } ] } }" >"imports_$number.rj"
      echo "{ \"@context\": \"$target\", \"@id\": \"$target\" }" >"context_$number.json"
    done
    for file in *; do gzip -nk "$file"; done
    printf '%s\n' "$secret" >names_a_path.ttl
    printf '\0%s\n' "$secret" >begins_with_zero.ttl
  )
}

files_open_nothing_else() {
  learn_what_is_usual
  write_hostile_files
  local files=("$source"/tests/data/bad/* "$work"/hostile/*)
  trace "$reader" "${files[@]}" || { cat "$work/said"; return 1; }
  local found
  found=$(unusual "${files[@]}")
  if [ -n "$found" ]; then
    printf 'A file made the reader do this:\n%s\n' "$found"
    return 1
  fi
  # The proof is worth something only if each file was opened and read.
  local closed
  closed=$(printf '%s\n' "${files[@]}" | grep -vxFf <(opened) || true)
  [ -z "$closed" ] || { printf 'was not opened:\n%s\n' "$closed"; return 1; }
  echo "${#files[@]} files opened nothing but themselves"
}

the_check_can_fail() {
  learn_what_is_usual
  local good=$source/tests/data/good/clean.ttl
  notices() {
    local what=$1
    shift
    trace "$@" || true
    [[ $(unusual "$good") == *"$what"* ]] || { echo "not noticed: $what"; return 1; }
  }
  notices secret.txt "$reader" "$good" "$source/tests/data/secret.txt"
  notices /etc/passwd bash -c 'read -r line </etc/passwd'
  notices no_such_file bash -c 'read -r line </no_such_file'
  notices 'connect(' bash -c 'exec 3<>/dev/tcp/127.0.0.1/9'
  # The files are as harmful as they are meant to be: Raptor's own program follows them.
  if command -v rapper >/dev/null; then
    write_hostile_files
    notices "$work/secret.txt" rapper -q -i rdfxml "$work/hostile/parameter_1.rdf"
  fi
  notices 'execve(' bash -c 'cat /dev/null; true'
  trace "$reader" "$good"
  [ -z "$(unusual "$good")" ] || { unusual "$good"; return 1; }
}

"$check"
