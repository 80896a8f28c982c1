// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/overhead_texts.h"

#include "app/text/figures.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace tinyatlas::text {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("overhead", source); }

/// "reserve", "runtime"
QString overheadName(Requirement::Kind kind) {
    return kind == Requirement::Kind::Ram ? tr("reserve") : tr("runtime");
}

QString byThePlainRule(FitState state) {
    switch (state) {
    case FitState::Fits:
        return tr("It fits by the plain rule");
    case FitState::Tight:
        return tr("It fits by the plain rule, if tightly");
    case FitState::DoesNotFit:
        return tr("It does not fit by the plain rule");
    case FitState::Unknown:
        break;
    }
    return tr("By the plain rule it is unknown whether it fits");
}

QString counted(FitState state) {
    return state == FitState::Tight ? tr("it is tight") : tr("it does not fit"); // it never gets better
}

QString byThePlainRuleToo(FitState state) {
    switch (state) {
    case FitState::Fits:
        return tr("It fits by the plain rule too");
    case FitState::Tight:
        return tr("It fits tightly by the plain rule too");
    case FitState::DoesNotFit:
        return tr("It does not fit by the plain rule either");
    case FitState::Unknown:
        break;
    }
    return tr("By the plain rule it is unknown too");
}

/// "RAM is short only because of the reserve", "flash is short by 12.00 kB without the runtime"; empty where
/// overhead makes no difference to it.
QString difference(const Requirement &requirement) {
    const QString memoryIs = memoryName(requirement.kind);
    const QString cause = overheadName(requirement.kind);
    if (requirement.changedByOverhead())
        return requirement.state == FitState::Tight
                   ? tr("%1 is tight only because of the %2").arg(memoryIs, cause)
                   : tr("%1 is short only because of the %2").arg(memoryIs, cause);
    if (requirement.shortfall() > requirement.overhead && requirement.overhead.count > 0)
        return tr("without the %1, %2 is short by %3")
            .arg(cause, memoryIs, memory(requirement.shortfall() - requirement.overhead));
    return {};
}

QStringList differences(const Verdict &verdict) {
    QStringList all{difference(verdict.ram()), difference(verdict.flash())};
    all.removeAll(QString());
    return all;
}

} // namespace

QString overheadCounted(const RuntimeOverhead &overhead) {
    QStringList parts;
    if (overhead.flash.count > 0)
        parts << tr("%1 of runtime in flash").arg(memory(overhead.flash));
    if (overhead.ram.count > 0)
        parts << tr("%1 of RAM for the application").arg(memory(overhead.ram));
    return parts.join(tr(" and "));
}

QString runtimeSource(Bytes flash) {
    const QString measured = tr("the TFLite Micro runtime and its kernels, as measured on an Arduino %1");
    if (flash == runtimeOnNano33Ble)
        return measured.arg(tr("Nano 33 BLE"));
    if (flash == runtimeOnNanoEsp32)
        return measured.arg(tr("Nano ESP32"));
    return tr("a figure of your own, which nothing states");
}

QStringList overheadLines(const RuntimeOverhead &overhead) {
    QStringList lines;
    if (overhead.flash.count > 0)
        lines << tr("What-if: %1 of runtime is counted in flash: %2.")
                     .arg(memory(overhead.flash), runtimeSource(overhead.flash));
    if (overhead.ram.count > 0)
        lines << tr("What-if: %1 of RAM is counted as the application's.").arg(memory(overhead.ram));
    return lines;
}

QString overheadSentence(const Verdict &verdict, const RuntimeOverhead &overhead) {
    if (overhead == RuntimeOverhead{})
        return {};
    if (const QStringList different = differences(verdict); !verdict.changedByOverhead())
        return different.isEmpty() ? tr("With %1 counted, the answer is that of the plain rule.")
                                         .arg(overheadCounted(overhead))
                                   : tr("%1; %2.").arg(byThePlainRuleToo(verdict.state), listed(different));
    return tr("%1; with %2 counted, %3.")
        .arg(byThePlainRule(verdict.plainState), overheadCounted(overhead), counted(verdict.state));
}

QString overheadHint(const Verdict &verdict) {
    return verdict.changedByOverhead() ? tr("else %1").arg(verdictWord(verdict.plainState)) : QString();
}

QString overheadSum(const Requirement &requirement) {
    if (!requirement.need || requirement.overhead.count == 0)
        return {};
    return tr("%1 + %2 %3")
        .arg(memory(*requirement.need - requirement.overhead), memory(requirement.overhead),
             overheadName(requirement.kind));
}

QString overheadPart(const Requirement &requirement) {
    if (requirement.overhead.count == 0)
        return {};
    return tr("%1 of it %2 (what-if)").arg(memory(requirement.overhead), overheadName(requirement.kind));
}

} // namespace tinyatlas::text
