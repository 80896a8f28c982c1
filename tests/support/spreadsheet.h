// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

#include <map>
#include <memory>
#include <stdexcept>
#include <vector>

#include <zip.h>

namespace tinyatlas::test {

/// What a cell of a spreadsheet holds.
struct SheetCell {
    QString text; ///< of a number as it is written
    bool isNumber = false;
    bool isFormula = false;
    QString fill; ///< "FFDDEEE9"; empty where it has none
    QString note;
};

/// A spreadsheet as a spreadsheet program reads it, sheet by sheet; cells by their names: "A1".
class Spreadsheet {
public:
    using Sheet = std::map<QString, SheetCell>;

    explicit Spreadsheet(const QString &file) {
        const std::unique_ptr<zip_t, int (*)(zip_t *)> archive(
            zip_open(file.toUtf8().constData(), ZIP_RDONLY, nullptr), zip_close);
        if (!archive)
            throw std::runtime_error("no archive: " + file.toStdString());
        for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
            const auto index = static_cast<zip_uint64_t>(i);
            m_parts[QString::fromUtf8(zip_get_name(archive.get(), index, 0))] =
                contentOf(archive.get(), index);
        }
        readFills();
    }

    /// The sheet at `number`, counted from 1.
    [[nodiscard]] Sheet sheet(int number) const {
        Sheet cells;
        QXmlStreamReader xml(m_parts.at(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number)));
        SheetCell *cell = nullptr;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("c")) {
                const auto attributes = xml.attributes();
                cell = &cells[attributes.value("r").toString()];
                cell->isNumber = !attributes.hasAttribute("t");
                cell->fill = m_fillOfStyle.value(attributes.value("s").toInt());
            } else if (xml.name() == QLatin1String("f") && cell) {
                cell->isFormula = true;
            } else if ((xml.name() == QLatin1String("v") || xml.name() == QLatin1String("t")) && cell) {
                cell->text = xml.readElementText();
            }
        }
        if (xml.hasError())
            throw std::runtime_error("a sheet is no XML: " + xml.errorString().toStdString());
        readNotes(number, cells);
        return cells;
    }

    [[nodiscard]] QString part(const QString &name) const { return QString::fromUtf8(m_parts.at(name)); }

private:
    static QByteArray contentOf(zip_t *archive, zip_uint64_t index) {
        zip_stat_t about;
        zip_stat_index(archive, index, 0, &about);
        QByteArray bytes(static_cast<qsizetype>(about.size), '\0');
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(archive, index, 0),
                                                                      zip_fclose);
        if (!file || zip_fread(file.get(), bytes.data(), about.size) != static_cast<zip_int64_t>(about.size))
            throw std::runtime_error("the archive cannot be read");
        return bytes;
    }

    void readFills() {
        QXmlStreamReader xml(m_parts.at(QStringLiteral("xl/styles.xml")));
        QStringList fills;
        bool ofCells = false;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.name() == QLatin1String("cellXfs"))
                ofCells = xml.isStartElement();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == QLatin1String("fill"))
                fills << QString();
            else if (xml.name() == QLatin1String("fgColor") && !fills.isEmpty())
                fills.last() = xml.attributes().value("rgb").toString();
            else if (xml.name() == QLatin1String("xf") && ofCells)
                m_fillOfStyle << fills.value(xml.attributes().value("fillId").toInt());
        }
    }

    void readNotes(int number, Sheet &cells) const {
        const auto part = m_parts.find(QStringLiteral("xl/comments%1.xml").arg(number));
        if (part == m_parts.end())
            return;
        QXmlStreamReader xml(part->second);
        QString name;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("comment"))
                name = xml.attributes().value("ref").toString();
            else if (xml.name() == QLatin1String("t"))
                cells[name].note += xml.readElementText();
        }
    }

    std::map<QString, QByteArray> m_parts;
    QStringList m_fillOfStyle;
};

/// "H5" of the column and row counted from 0.
inline QString cellName(std::size_t column, std::size_t row) {
    constexpr std::size_t letters = 26;
    QString name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
        name.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % letters)));
    return name + QString::number(row + 1);
}

} // namespace tinyatlas::test
