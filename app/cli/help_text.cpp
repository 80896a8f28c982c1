// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"

#include <QCoreApplication>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("command line", source); }

QString commandsHelp() {
    return tr(R"(TinyAtlas: which neural networks run on which devices

  tinyatlas [PATH…]                      open the window, with these files and folders added
  tinyatlas fit MODEL DEVICE             does this model fit this device?
  tinyatlas fit MODEL DEVICE --beside MODEL
                                         do they fit it together? several times for more
  tinyatlas matrix [--csv] [--cells]     the verdict on all pairs
  tinyatlas matrix --xlsx FILE.xlsx      the same as a spreadsheet, with reasons and sources
  tinyatlas changes MODEL [DEVICE]       what would it take that it fits? ranked, the smallest first
  tinyatlas substitutes MODEL [DEVICE]   what fits and could be used instead, why, and at what cost
  tinyatlas fleet [MODEL…]               the fewest devices that run these models, or all; and what
                                         runs nowhere
  tinyatlas fleet --devices [DEVICE…]    what no model uses of these devices, or of all
  tinyatlas list models|devices|sensors|measurements
                                         what the graph holds
  tinyatlas check                        counts, and what is odd in the graph
  tinyatlas snapshot --view explore|fit|matrix|compare|data --out FILE.png|.svg|.pdf
                                         a picture, without a display: PNG is the whole window,
                                         SVG and PDF are the scene of the view as vectors
  tinyatlas report MODEL DEVICE --out FILE.pdf|.html
                                         the answer on one page of A4, with its evidence, to be sent;
                                         HTML is one file that loads nothing. SOURCE_DATE_EPOCH sets
                                         the day it says it was written
  tinyatlas report --compare NAME --compare NAME --out FILE.pdf|.html
                                         the same of two to six models, or devices, side by side

)");
}

QString optionsHelp() {
    return tr(
        R"(  --graph PATH      a file or folder instead of the built-in graph; may be given several times;
                    Turtle, N-Triples, N-Quads, TriG, RDF/XML, RDF/JSON or RDFa
  --with NAME       more that is built in, beside the built-in graph or that of --graph: boards,
                    reference-models, mlperf-results, board-timings or all; several times
  --margin PERCENT  memory filled above 100 - PERCENT is tight (10)
  --runtime WHAT    flash to count besides every model file, a what-if: nano-33-ble (84,528 bytes) or
                    nano-esp32 (114,579 bytes), the TFLite Micro runtime and its kernels as measured
                    on that Arduino board; a size like 90kB or 84528 (bytes); or none, the plain rule (none)
  --reserve-ram SIZE  RAM to count for the application besides every model, a what-if (0B)
  --what-if "NAME: WORDS"  what to suppose of a model or a device instead of what the graph states; several
                    times. Words: ram SIZE, flash SIZE, +SENSOR, -SENSOR, separated by commas, as in
                    --what-if "Arduino Nano 33 BLE Sense TinyML Kit: ram 207kB"
  --beside MODEL    with fit and its picture: a further model on the same device; several times
  --one-after-the-other  these run one after the other in the same RAM: the largest need counts;
                    without it they run at the same time, and their RAM adds up. Flash always adds up
  --json            answer as JSON
  --evidence        with fit and list: the statement behind every figure, with its file and line,
                    its subject, its kind, and the unit it was given in
  --proof           with fit: why, step by step from the model through its sensors to the device, and
                    the inequalities of memory, with the statement behind every step
  --cells           all cells of a matrix, even above 100,000 pairs
  --renderer WHAT   how the window draws: gpu, software or auto (the GPU where it can be used)
  --help, --version

)");
}

QString picturesHelp() {
    return tr(R"(Of a picture:
  --pair MODEL DEVICE       with fit its answer; with explore the drag of that model, over that device
  --select NAME             a model, device or sensor that is selected
  --size WIDTHxHEIGHT       in pixels (1440x900); Fit as SVG or PDF is as high as its answer
  --scale NUMBER            pixels to a point, for dense screens, 1 to 4 (1)
  --theme dark|light        (dark)
  --arrangement lanes|map|focus  of explore
  --page side-by-side|scatter|bars|rounds|layers  of compare (scatter)
  --compare NAME            a model or a device that stands side by side in compare; two to six times
  --lens instances|ontology of the map

A model is named by its name, identifier or IRI, a device by its title, the last part of its IRI or
its IRI. Letter case is ignored, and a unique beginning is enough.

Exit status: 0 answered; 1 the model does not fit; 2 the command line is wrong; 3 an input could not
be read; 5 the answer is unknown; 6 the answer could not be written; 7 the window could not be
opened.
)");
}

} // namespace

QString helpText() { return commandsHelp() + optionsHelp() + picturesHelp(); }

} // namespace tinyatlas
