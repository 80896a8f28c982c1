// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/report_style.h"

#include "app/report/report_page.h"
#include "app/theme/theme_tokens.h"

namespace tinyatlas {

namespace {

/// Without a quotation mark, an ampersand or an angle bracket: the sheet stands in a file that is HTML and
/// XML in one.
constexpr const char *sheet = R"(
:root{--text:@text;--muted:@muted;--line:@line;--accent:@accent;--ground:@ground;
--fits:@fits;--tight:@tight;--does_not_fit:@doesNotFit;--unknown:@unknown;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);
font-family:Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:.9375rem;line-height:1.4;
font-variant-numeric:tabular-nums;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:70rem;margin:2rem auto;padding:2.5rem 3rem;background:#fff;border:1px solid var(--line);
border-radius:12px;overflow-wrap:anywhere}
header{border-top:3px solid var(--accent);padding-top:.75rem}
.top,footer{display:flex;justify-content:space-between;gap:1rem;color:var(--muted);margin:0}
.kind{color:var(--accent);font-weight:600}
h1{font-size:1.625rem;line-height:1.2;margin:.75rem 0 .25rem}
h2{font-size:.9375rem;margin:0 0 .4rem}
p{margin:0 0 .25rem}
.muted,.note,figcaption{color:var(--muted)}
.note,figcaption,small{font-size:.8125rem}
small{display:block;color:var(--muted);font-weight:400}
section,.verdict,.block{margin-top:1.5rem}
figcaption{margin-bottom:.25rem}
table+.note{margin-top:.3rem}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.25rem}
.verdict{display:flex;align-items:center;gap:1.5rem;border:1px solid;border-radius:10px;padding:1rem 1.25rem}
.verdict .word{display:flex;align-items:center;gap:.6rem;font-size:1.25rem;font-weight:600;
flex:none;min-width:8rem;margin:0}
.verdict .headline{font-size:1.0625rem;font-weight:600}
.verdict .supposed{color:var(--tight)}
.fits{color:var(--fits)}.tight{color:var(--tight)}.does_not_fit{color:var(--does_not_fit)}
.unknown{color:var(--unknown)}
.verdict .said{color:var(--text)}
.verdict.fits{background:@fitsGround}.verdict.tight{background:@tightGround}
.verdict.does_not_fit{background:@doesNotFitGround}.verdict.unknown{background:@unknownGround}
.sign{width:1em;height:1em;flex:none;vertical-align:-.12em;margin-right:.35em}
.word .sign{width:1.6rem;height:1.6rem;margin:0}
.signs{position:absolute;width:0;height:0}
figure{margin:0}
figure svg{display:block;width:100%;height:auto}
svg{overflow:visible}
svg text{font-variant-numeric:normal;font-family:Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{text-align:left;vertical-align:top;font-weight:400;padding:.3rem .9rem .3rem 0;
border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-size:.8125rem;padding-bottom:.2rem}
.figure{text-align:right}
.state,.best{font-weight:600}
.mark{color:var(--accent);margin-left:.35em}
.differs{position:relative}
.differs .mark{position:absolute;left:-1em;margin:0;font-size:.65em;line-height:2}
.things thead th{color:var(--text);font-weight:600;vertical-align:bottom}
tr.heading th{color:var(--accent);font-weight:600;font-size:.75rem;padding-top:.7rem}
.summary{border:1px solid var(--line);border-radius:10px;padding:.9rem 1.25rem;background:var(--ground)}
.summary .supposed{color:var(--tight)}
.dense{font-size:.8125rem}
.dense thead th{font-size:.75rem}
.dense small{font-size:.75rem}
ul{list-style:none;margin:0;padding:0}
li{margin-bottom:.25rem}
code{font-family:ui-monospace,'DejaVu Sans Mono',Consolas,monospace;font-size:.86em}
footer{margin-top:1.5rem;padding-top:.6rem;border-top:1px solid var(--line);font-size:.8125rem}
@media screen and (max-width:44rem){
main{margin:0;border:0;border-radius:0;padding:1.25rem 1rem}
.two{display:block}
.two figure+figure,.two section+section,.two .part+.part{margin-top:1.5rem}
.verdict{display:block}
.verdict .word{margin-bottom:.5rem}
table,tbody,tr,th,td{display:block;width:auto}
thead{display:none}
tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
th,td,.figure{border:0;padding:.1rem 0;text-align:left}
small{display:inline}
tbody th{font-weight:600}
.differs .mark{position:static;margin-right:.35em}
td[data-label]::before{content:attr(data-label) ': ';color:var(--muted)}
td:empty{display:none}
col{display:none}
}
@page{size:A4 portrait;margin:0}
@media print{
html{font-size:9.8px}
body{background:#fff}
main{width:210mm;max-width:none;height:296mm;margin:0;padding:9mm 11mm 6mm;border:0;border-radius:0;
overflow:hidden;display:flex;flex-direction:column}
section,.verdict,.block{margin-top:1.3rem;break-inside:avoid}
th,td{padding-top:.18rem;padding-bottom:.18rem}
footer{margin-top:auto}
}
)";

} // namespace

QString reportStyle() {
    const ThemeTokens &paper = ReportPage::paper();
    const auto tint = [&](const QColor &color) { return blend(color, paper.background, 0.08).name(); };
    QString style = QString::fromUtf8(sheet);
    const std::pair<const char *, QString> values[] = {
        {"@fitsGround", tint(paper.fits)},
        {"@tightGround", tint(paper.tight)},
        {"@doesNotFitGround", tint(paper.doesNotFit)},
        {"@unknownGround", tint(paper.unknown)},
        {"@text", paper.text.name()},
        {"@muted", paper.muted.name()},
        {"@line", paper.line.name()},
        {"@accent", paper.accent.name()},
        {"@ground", ThemeTokens::light().background.name()},
        {"@fits", paper.inkOf(FitState::Fits).name()},
        {"@tight", paper.inkOf(FitState::Tight).name()},
        {"@doesNotFit", paper.inkOf(FitState::DoesNotFit).name()},
        {"@unknown", paper.inkOf(FitState::Unknown).name()}};
    // The widths of columns, without a style of their own.
    constexpr int whole = 100;
    for (int percent = 1; percent < whole; ++percent)
        style += QStringLiteral(".w%1{width:%1%}").arg(percent);
    for (const auto &[name, value] : values)
        style.replace(QLatin1String(name), value);
    return style;
}

} // namespace tinyatlas
