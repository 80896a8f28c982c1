// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/matrix_spreadsheet.h"

#include "app/export/whole_file.h"
#include "app/text/facet_texts.h"
#include "app/text/figures.h"
#include "app/text/matrix_texts.h"
#include "app/text/sentences.h"
#include "app/text/term_names.h"
#include "app/theme/theme_tokens.h"
#include "core/fit/fit_matrix.h"
#include "core/fit/matrix_figures.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <memory>
#include <utility>

#include <xlsxwriter.h>

namespace tinyatlas {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("matrix", source); }

/// The columns before the devices', and the rows before the models'.
enum Column : lxw_col_t { Name, GroupOf, Task, Ram, Flash, Accuracy, Fitting, FirstDevice };
enum Row : lxw_row_t { Title, RamOf, FlashOf, Header, FirstModel };

/// Of a workbook that is given up. The library closes the file that waits with the rows of a sheet where it
/// writes the workbook alone, which takes seconds for a large one.
struct FreeWorkbook {
    void operator()(lxw_workbook *workbook) const {
        lxw_worksheet *sheet = nullptr;
        STAILQ_FOREACH(sheet, workbook->worksheets, list_pointers) {
            if (FILE *rows = std::exchange(sheet->optimize_tmpfile, nullptr))
                std::fclose(rows);
        }
        lxw_workbook_free(workbook);
    }
};
using Workbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

/// A text as it goes into a cell: such a thing as no line break may steer, and no longer than a cell can be.
QByteArray cellBytes(const QString &text) {
    constexpr qsizetype longest = 32'767;
    return text::oneLine(text).left(longest).toUtf8();
}

lxw_color_t colorOf(const QColor &color) { return static_cast<lxw_color_t>(color.rgb() & RGB_MASK); }

/// How cells look.
class Formats {
public:
    explicit Formats(lxw_workbook *workbook) {
        const ThemeTokens tokens = ThemeTokens::light();
        constexpr qreal tint = 0.15;
        for (const FitState state : states) {
            lxw_format *format = workbook_add_format(workbook);
            format_set_pattern(format, LXW_PATTERN_SOLID);
            format_set_bg_color(format, colorOf(blend(tokens.of(state), tokens.panel, tint)));
            format_set_font_color(format, colorOf(tokens.inkOf(state)));
            verdict[rank(state)] = format;
        }
        number = withNumbers(workbook, "#,##0");
        for (const MemoryBasis basis : {MemoryBasis::Free, MemoryBasis::Fitted, MemoryBasis::WhatIf}) {
            const QString form = QStringLiteral("#,##0\" %1\"").arg(text::basisName(basis));
            memory[static_cast<std::size_t>(basis)] = withNumbers(workbook, form.toUtf8().constData());
        }
        percent = withNumbers(workbook, "0.0");
        header = withNumbers(workbook, "#,##0");
        fits = withNumbers(workbook, "#,##0\" fit\"");
        for (lxw_format *format : {header, fits}) {
            format_set_bold(format);
            format_set_bottom(format, LXW_BORDER_THIN);
        }
        bold = workbook_add_format(workbook);
        format_set_bold(bold);
        title = workbook_add_format(workbook);
        format_set_bold(title);
        format_set_text_wrap(title);
        format_set_align(title, LXW_ALIGN_VERTICAL_BOTTOM);
        wrapped = workbook_add_format(workbook);
        format_set_text_wrap(wrapped);
        format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    }

    static constexpr std::array states{FitState::Fits, FitState::Tight, FitState::DoesNotFit,
                                       FitState::Unknown};

    std::array<lxw_format *, states.size()> verdict{}; ///< by rank
    std::array<lxw_format *, 3> memory{};              ///< by basis
    lxw_format *number = nullptr;
    lxw_format *percent = nullptr;
    lxw_format *header = nullptr;
    lxw_format *fits = nullptr;
    lxw_format *bold = nullptr;
    lxw_format *title = nullptr;
    lxw_format *wrapped = nullptr;

private:
    static lxw_format *withNumbers(lxw_workbook *workbook, const char *form) {
        lxw_format *format = workbook_add_format(workbook);
        format_set_num_format(format, form);
        return format;
    }
};

void writeText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text,
               lxw_format *format = nullptr) {
    worksheet_write_string(sheet, row, column, cellBytes(text).constData(), format);
}

/// A number, or that it is unknown.
void writeBytes(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const std::optional<Bytes> &bytes,
                lxw_format *format) {
    if (bytes)
        worksheet_write_number(sheet, row, column, static_cast<double>(bytes->count), format);
    else
        writeText(sheet, row, column, tr("unknown"), format);
}

/// Verdicts of a part alone.
struct Totals {
    std::vector<std::uint32_t> ofModel;  ///< devices that it fits
    std::vector<std::uint32_t> ofDevice; ///< models that fit it
    std::size_t fit = 0;
    std::size_t unknown = 0;
    std::size_t failing = 0; ///< unknown ones among them
};

Totals totalsOf(const MatrixPart &part, const FitMatrix &matrix) {
    Totals totals{std::vector<std::uint32_t>(part.models.size()),
                  std::vector<std::uint32_t>(part.devices.size())};
    for (std::size_t m = 0; m < part.models.size(); ++m) {
        for (std::size_t d = 0; d < part.devices.size(); ++d) {
            const FitState state = matrix.state(part.models[m], part.devices[d]);
            totals.unknown += state == FitState::Unknown ? 1U : 0U;
            if (!isFit(state)) {
                ++totals.failing;
                continue;
            }
            ++totals.fit;
            ++totals.ofModel[m];
            ++totals.ofDevice[d];
        }
    }
    return totals;
}

/// The sheet of verdicts. Its rows go to the file in their order, and are not kept.
class MatrixSheet {
public:
    MatrixSheet(lxw_workbook *workbook, const Formats &formats, const MatrixPart &part, Totals totals)
        : m_sheet(workbook_add_worksheet(workbook, tr("Matrix").toUtf8().constData())), m_formats(formats),
          m_part(part), m_totals(std::move(totals)) {}

    [[nodiscard]] bool hasNotes() const { return m_totals.failing <= mostNotes; }

    /// Whether it came to the end.
    bool write(const std::stop_token &stop, const Progress &progress) {
        arrange();
        writeHead();
        for (std::size_t m = 0; m < m_part.models.size(); ++m) {
            if (stop.stop_requested())
                return false;
            writeModel(m);
            report(progress, static_cast<double>(m + 1) / static_cast<double>(m_part.models.size()));
        }
        return !stop.stop_requested();
    }

private:
    [[nodiscard]] lxw_col_t lastColumn() const {
        return static_cast<lxw_col_t>(FirstDevice + m_part.devices.size()) - 1;
    }
    [[nodiscard]] lxw_row_t lastRow() const {
        return static_cast<lxw_row_t>(
            std::max<std::size_t>(FirstModel + m_part.models.size(), FirstModel + 1) - 1);
    }

    void arrange() {
        constexpr double wide = 34;
        constexpr double ofFigures = 13;
        constexpr double ofDevices = 24;
        constexpr double threeLines = 48;
        worksheet_set_column(m_sheet, Name, Name, wide, nullptr);
        worksheet_set_column(m_sheet, GroupOf, GroupOf, ofFigures, nullptr);
        worksheet_set_column(m_sheet, Task, Task, ofDevices, nullptr);
        worksheet_set_column(m_sheet, Ram, Fitting, ofFigures + 3, nullptr);
        if (!m_part.devices.empty())
            worksheet_set_column(m_sheet, FirstDevice, lastColumn(), ofDevices, nullptr);
        worksheet_set_row(m_sheet, Title, threeLines, nullptr);
        worksheet_freeze_panes(m_sheet, FirstModel, Name + 1);
        worksheet_autofilter(m_sheet, Header, Name, lastRow(), lastColumn());
        worksheet_set_comments_author(m_sheet, "TinyAtlas");
    }

    void writeHead() {
        writeText(m_sheet, Title, Fitting, tr("Device"), m_formats.title);
        for (std::size_t d = 0; d < m_part.devices.size(); ++d)
            writeText(m_sheet, Title, column(d), titleOf(m_part.devices[d]), m_formats.title);
        writeMemories(RamOf, tr("RAM (bytes)"), &Microcontroller::ram, &Microcontroller::ramBasis);
        writeMemories(FlashOf, tr("Flash (bytes)"), &Microcontroller::flash, &Microcontroller::flashBasis);
        const std::array names{tr("Model"),
                               tr("Group"),
                               tr("Task"),
                               tr("RAM needed (bytes)"),
                               tr("Flash needed (bytes)"),
                               tr("Top-1 accuracy (%)"),
                               tr("Devices that fit")};
        for (std::size_t i = 0; i < names.size(); ++i)
            writeText(m_sheet, Header, static_cast<lxw_col_t>(i), names[i], m_formats.header);
        for (std::size_t d = 0; d < m_part.devices.size(); ++d)
            worksheet_write_number(m_sheet, Header, column(d), m_totals.ofDevice[d], m_formats.fits);
    }

    [[nodiscard]] QString titleOf(DeviceId id) const {
        const Device &device = m_part.catalog().device(id);
        const QString first = text::ofFirstMicrocontroller(device);
        const QString title = text::deviceTitle(device);
        return first.isEmpty() ? title : tr("%1 (%2)").arg(title, first);
    }

    void writeMemories(Row row, const QString &name, std::optional<Asserted<Bytes>> Microcontroller::*memory,
                       MemoryBasis Microcontroller::*basis) {
        writeText(m_sheet, row, Fitting, name, m_formats.bold);
        for (std::size_t d = 0; d < m_part.devices.size(); ++d) {
            const Microcontroller first =
                firstMicrocontroller(m_part.catalog(), m_part.devices[d], m_part.rules);
            const auto &bytes = first.*memory;
            writeBytes(m_sheet, row, column(d), bytes ? std::optional(bytes->value) : std::nullopt,
                       m_formats.memory[static_cast<std::size_t>(first.*basis)]);
        }
    }

    void writeModel(std::size_t m) {
        const auto row = static_cast<lxw_row_t>(FirstModel + m);
        const NeuralNetwork &model = m_part.catalog().model(m_part.models[m]);
        writeText(m_sheet, row, Name, text::displayName(model.name), m_formats.bold);
        writeText(m_sheet, row, GroupOf, text::groupName(model.group));
        writeText(m_sheet, row, Task, text::displayName(model.task));
        const MemoryFigures need = needOf(m_part.catalog(), m_part.models[m], m_part.rules);
        writeBytes(m_sheet, row, Ram, need.ram, m_formats.number);
        writeBytes(m_sheet, row, Flash, need.flash, m_formats.number);
        if (model.top1Accuracy)
            worksheet_write_number(m_sheet, row, Accuracy, model.top1Accuracy->value, m_formats.percent);
        else
            writeText(m_sheet, row, Accuracy, tr("not reported"));
        worksheet_write_number(m_sheet, row, Fitting, m_totals.ofModel[m], m_formats.number);
        for (std::size_t d = 0; d < m_part.devices.size(); ++d)
            writeVerdict(row, column(d), verdictOn(m, d));
    }

    void writeVerdict(lxw_row_t row, lxw_col_t column, const Verdict &verdict) {
        writeText(m_sheet, row, column, text::cellText(m_part.catalog(), verdict),
                  m_formats.verdict[rank(verdict.state)]);
        if (isFit(verdict.state) || !hasNotes())
            return;
        QStringList lines = text::cellReasons(m_part.catalog(), verdict);
        for (QString &line : lines)
            line = text::oneLine(line);
        constexpr std::uint16_t width = 320;
        constexpr std::uint16_t heightOfLine = 34; // they wrap
        lxw_comment_options options{};
        options.width = width;
        options.height = static_cast<std::uint16_t>(heightOfLine * (lines.size() + 1));
        worksheet_write_comment_opt(m_sheet, row, column, lines.join(u'\n').toUtf8().constData(), &options);
    }

    [[nodiscard]] Verdict verdictOn(std::size_t m, std::size_t d) const {
        return judge(m_part.catalog(), m_part.models[m], m_part.devices[d], m_part.rules);
    }
    [[nodiscard]] static lxw_col_t column(std::size_t d) { return static_cast<lxw_col_t>(FirstDevice + d); }

    lxw_worksheet *m_sheet;
    const Formats &m_formats;
    const MatrixPart &m_part;
    Totals m_totals;
};

void writeAbout(lxw_workbook *workbook, const Formats &formats, const MatrixPart &part, const Totals &totals,
                bool hasNotes) {
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, tr("About").toUtf8().constData());
    constexpr double labels = 16;
    constexpr double values = 100;
    worksheet_set_column(sheet, 0, 0, labels, nullptr);
    worksheet_set_column(sheet, 1, 1, values, nullptr);
    lxw_row_t row = 0;
    const auto add = [&](const QString &label, const QString &value, lxw_format *format) {
        writeText(sheet, row, 0, label, format);
        writeText(sheet, row++, 1, value, formats.wrapped);
    };
    add(tr("Made by"), QStringLiteral("TinyAtlas %1").arg(QCoreApplication::applicationVersion()),
        formats.bold);
    add(tr("Shows"),
        tr("%1, %2").arg(text::shownModels(part.models.size(), part.catalog().models.size()),
                         text::shownDevices(part.devices.size(), part.catalog().devices.size())),
        formats.bold);
    add(tr("Verdicts"), text::pairsFit(totals.fit, part.pairs(), totals.unknown), formats.bold);
    for (const QString &line : text::ruleLines(part.catalog(), part.rules))
        add(tr("Rule"), line, formats.bold);
    for (const FitState state : Formats::states)
        add(QStringLiteral("%1 %2").arg(text::verdictSign(state), text::verdictWord(state)),
            text::verdictMeaning(state, part.rules), formats.verdict[rank(state)]);
    add(tr("Notes"),
        hasNotes ? tr("A cell that does not fit, or is unknown, has every reason as a note.")
                 : tr("The reasons are left out: %1 cells would have one, and more than %2 notes make a "
                      "spreadsheet slow. Filter first, or see the CSV file.")
                       .arg(text::countExact(totals.failing), text::countExact(mostNotes)),
        formats.bold);
    for (const QString &name : text::sourceNames(part.dataset->store))
        add(tr("Source"), name, formats.bold);
}

QString tooLarge(const MatrixPart &part) {
    if (part.devices.size() > mostSheetDevices)
        return tr("a spreadsheet has room for %1 devices, and there are %2: filter them, or choose CSV")
            .arg(text::countExact(mostSheetDevices), text::countExact(part.devices.size()));
    if (part.models.size() > mostSheetModels)
        return tr("a spreadsheet has room for %1 models, and there are %2: filter them, or choose CSV")
            .arg(text::countExact(mostSheetModels), text::countExact(part.models.size()));
    return {};
}

} // namespace

QString writeMatrixSpreadsheet(const MatrixPart &part, const QString &file, const std::stop_token &stop,
                               const Progress &progress) {
    if (QString why = tooLarge(part); !why.isEmpty())
        return why;
    const Result<FitMatrix> matrix = match(part.catalog(), part.rules, stop);
    if (!matrix)
        return stop.stop_requested() ? QString() : QString::fromStdString(matrix.error().message);
    // The library can only write files by name, and begins with nothing else in its place.
    const QTemporaryDir folder;
    if (!folder.isValid())
        return folder.errorString();
    const QByteArray name = QFile::encodeName(folder.filePath(QStringLiteral("matrix.xlsx")));
    QByteArray temporary = QFile::encodeName(folder.path());
    lxw_workbook_options options{LXW_TRUE, temporary.data(), LXW_TRUE};
    Workbook workbook(workbook_new_opt(name.constData(), &options));
    if (!workbook)
        return tr("there is not enough memory");
    lxw_doc_properties properties{};
    properties.created = 315'532'800; // 1980, as all in the archive: a file has to have a date
    workbook_set_properties(workbook.get(), &properties);
    const Formats formats(workbook.get());
    const Totals totals = totalsOf(part, matrix.value());
    MatrixSheet sheet(workbook.get(), formats, part, totals);
    if (!sheet.write(stop, progress))
        return {};
    writeAbout(workbook.get(), formats, part, totals, sheet.hasNotes());
    if (const lxw_error error = workbook_close(workbook.release()); error != LXW_NO_ERROR)
        return QString::fromUtf8(lxw_strerror(error));
    const QString why = copyWhole(QFile::decodeName(name), file, stop);
    return stop.stop_requested() ? QString() : why;
}

} // namespace tinyatlas
