// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewmodels/fit_view_model.h"

#include "app/text/figures.h"
#include "app/text/measured_lines.h"
#include "app/text/measurement_texts.h"
#include "app/text/requirement_words.h"
#include "app/text/sentences.h"
#include "app/text/together_texts.h"
#include "app/text/what_if_texts.h"
#include "app/viewmodels/fit_memory_bars.h"
#include "app/viewmodels/fit_picture.h"
#include "app/viewmodels/stated_figures.h"
#include "app/viewmodels/together_evidence.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace tinyatlas {

namespace {

FitRequirement requirementRow(const Catalog &catalog, const Together &together,
                              const Requirement &requirement) {
    const text::RequirementText words = text::togetherRequirement(catalog, together, requirement);
    return {.what = words.what,
            .need = words.need,
            .have = words.have,
            .gap = words.gap,
            .sum = text::needParts(catalog, together, requirement),
            .state = static_cast<int>(requirement.state),
            .sensor = requirement.kind == Requirement::Kind::Sensor};
}

/// The inspector lists them all.
constexpr std::size_t mostMeasured = 4;

QString moreMeasured(std::size_t count) {
    return FitViewModel::tr("%1 more, in the inspector of the model").arg(text::countExact(count));
}

/// Of several models, each says whose it is.
QList<FitMeasured> measuredRows(const Dataset &dataset, const std::vector<MeasurementId> &measured,
                                bool several) {
    QList<FitMeasured> rows;
    for (std::size_t i = 0; i < std::min(measured.size(), mostMeasured); ++i) {
        const text::MeasuredLine line = text::measuredLine(dataset, measured[i]);
        QStringList credit{line.conditions, line.credit};
        if (several)
            credit.prepend(text::modelOf(dataset.catalog, dataset.catalog.measurement(measured[i])));
        credit.removeAll(QString());
        rows.append({line.figures, credit.join(QStringLiteral(" · ")), line.source});
    }
    if (measured.size() > mostMeasured)
        rows.append({moreMeasured(measured.size() - mostMeasured), {}, {}});
    return rows;
}

} // namespace

FitViewModel::FitViewModel(Session &session, Theme &theme, QObject *parent)
    : QObject(parent), m_session(session), m_theme(theme) {
    connect(&session, &Session::stateChanged, this, &FitViewModel::update);
    connect(&session, &Session::datasetChanged, this, [this] {
        m_shown.reset();
        update();
    });
    connect(&session, &Session::shownChanged, this, &FitViewModel::changed);
    connect(&m_alternatives, &FitAlternatives::found, this, &FitViewModel::alternativesChanged);
    update();
}

QString FitViewModel::position() const {
    const auto place =
        std::ranges::find(deviceOrder(), static_cast<std::uint32_t>(m_device.index), &DeviceId::value);
    if (place == deviceOrder().end())
        return tr("hidden by the filters");
    return tr("device %1 of %2")
        .arg(text::countExact(static_cast<std::size_t>(place - deviceOrder().begin() + 1)),
             text::countExact(deviceOrder().size()));
}

QList<FitRequirement> FitViewModel::sensors() const {
    QList<FitRequirement> sensors;
    std::ranges::copy_if(m_requirements, std::back_inserter(sensors), &FitRequirement::sensor);
    return sensors;
}

bool FitViewModel::statesTask() const {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    return pair && !m_session.catalog().model(pair->model).task.empty();
}

/// What fits this device depends on what is supposed of it, and of every model.
QString FitViewModel::marked(const QString &heading) const {
    FitRules rules = m_session.rules();
    rules.devices.clear();
    if (const std::optional<Pair> &pair = m_session.state().fitPair)
        rules.set(pair->device, m_session.rules().of(pair->device));
    return text::markedWhatIf(heading, rules);
}

QString FitViewModel::alternativesHeading() const {
    if (m_together.several())
        return marked(m_alternatives.allSameTask() && statesTask()
                          ? tr("SAME TASK AS MODEL 1, EACH ALONE ON THIS DEVICE")
                          : tr("SENSORS AND TRAINING DATASET OF MODEL 1, EACH ALONE ON THIS DEVICE"))
            .toUpper();
    return marked(m_alternatives.allSameTask() && statesTask()
                      ? tr("SAME TASK, ON THIS DEVICE")
                      : tr("SAME SENSORS AND TRAINING DATASET, ON THIS DEVICE"))
        .toUpper();
}

QString FitViewModel::alternativesNote() const {
    const std::vector<ChartModel> &models = m_alternatives.models();
    if (models.size() != 1 || !models.front().subject)
        return {};
    return statesTask()
               ? tr("No other model for this task is known to fit this device.")
               : tr("This model states no task. No other with its sensors and training dataset is known to "
                    "fit this device.");
}

/// The alternatives are to the model of the pair, without what is beside it.
FitState FitViewModel::firstAlone() const {
    return m_together.parts.empty() ? FitState::Unknown : m_together.parts.front().alone.state;
}

QString FitViewModel::emptyTitle() const {
    if (firstAlone() == FitState::Unknown)
        return tr("It is unknown whether this model fits");
    return statesTask() ? marked(tr("No model for this task fits this device"))
                        : tr("This model states no task");
}

QString FitViewModel::emptyHint() const {
    if (firstAlone() == FitState::Unknown)
        return statesTask() ? tr("No other model for this task is known to fit this device.")
                            : tr("It states no task either, so there is nothing to compare it with.");
    return statesTask()
               ? tr("Try the next device, or another model from the list.")
               : tr("No other model with its sensors and training dataset is known to fit this device.");
}

void FitViewModel::update() {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair) // the page keeps what it shows until it is out of sight
        return;
    const ViewState &state = m_session.state();
    const Shown now{*pair, state.fitBeside, state.ramSharing, m_session.rules()};
    if (now == m_shown)
        return;
    m_shown = now;
    m_together = judgeTogether(m_session.catalog(), state.fitModels(), pair->device, m_session.rules(),
                               state.ramSharing);
    updateTexts(*pair);
    emit changed();
    m_alternatives.find(m_session, *pair);
    if (m_alternatives.searching()) // else it has been said
        emit alternativesChanged();
}

QString FitViewModel::names() const { return text::modelNames(m_session.catalog(), m_together); }

void FitViewModel::updateTexts(const Pair &pair) {
    const Catalog &catalog = m_session.catalog();
    const FitRules &rules = m_session.rules();
    updateSides(pair);
    m_headline = text::togetherHeadline(catalog, m_together);
    m_explanation = text::togetherExplanation(catalog, m_together, pair.device, rules);
    // Not of the matrices, which may lag behind the rules.
    const FitState stated = judge(catalog, pair.model, pair.device, m_session.firstRules()).state;
    if (stated != m_together.verdict.state && !m_together.several())
        m_explanation = tr("%1 %2").arg(m_explanation, text::withoutWhatIf(stated));
    m_sharingNote = m_together.several() ? text::sharingNote(m_together, rules.overhead) : QString();
    m_requirements.clear();
    for (const Requirement &requirement : m_together.verdict.requirements)
        m_requirements.append(requirementRow(catalog, m_together, requirement));
    m_memories = memoryBars(catalog, m_together, rules);
    m_barsNote = noteOnBars(m_memories, m_session.marginPercent());
    updateMeasured(pair);
    m_alsoOnBoard = text::unusedSensors(catalog, pair.device, m_together.verdict);
}

void FitViewModel::updateSides(const Pair &pair) {
    const NeuralNetwork &model = m_session.catalog().model(pair.model);
    m_model = {.index = static_cast<int>(pair.model.value),
               .name = text::displayName(model.name),
               .detail = text::modelKind(model),
               .group = static_cast<int>(model.group)};
    if (m_together.several()) {
        m_model.name = tr("%1 models together").arg(text::countExact(m_together.parts.size()));
        m_model.detail = text::sharingName(m_together.sharing);
        m_model.group = -1;
    }
    m_device = {.index = static_cast<int>(pair.device.value),
                .name = text::deviceTitle(m_session.catalog().device(pair.device)),
                .detail = text::deviceSummary(m_together.verdict)};
}

void FitViewModel::updateMeasured(const Pair &pair) {
    m_measurements.clear();
    for (const TogetherPart &part : m_together.parts) {
        const std::vector<MeasurementId> ofPart =
            text::measuredOn(m_session.catalog(), part.model, pair.device);
        m_measurements.insert(m_measurements.end(), ofPart.begin(), ofPart.end());
    }
    m_measured = measuredRows(*m_session.dataset(), m_measurements, m_together.several());
}

void FitViewModel::stepDevice(int step) {
    const auto devices = static_cast<int>(deviceOrder().size());
    if (!m_session.fitOpen() || devices == 0)
        return;
    const auto now =
        std::ranges::find(deviceOrder(), static_cast<std::uint32_t>(m_device.index), &DeviceId::value);
    // From one that the filters hide, to the first or last of those they do not.
    const int from = now != deviceOrder().end() ? static_cast<int>(now - deviceOrder().begin())
                     : step > 0                 ? -1
                                                : devices;
    const int next = (from + step + devices) % devices;
    m_session.openFit(m_model.index, static_cast<int>(deviceOrder()[static_cast<std::size_t>(next)].value));
}

void FitViewModel::tryModel(int model) {
    if (m_session.fitOpen())
        m_session.openFit(model, m_device.index);
}

void FitViewModel::tryDevice(int device) {
    if (m_session.fitOpen())
        m_session.openFit(m_model.index, device);
}

void FitViewModel::explainRequirement(int requirement) {
    if (m_shown)
        emit evidenceAsked(fitSheet(m_session, requirement));
}

void FitViewModel::explainMemory(int memory) {
    explainRequirement(static_cast<int>(m_requirements.size() - m_memories.size()) + memory);
}

void FitViewModel::explainMeasured(int row) {
    const auto number = static_cast<std::size_t>(row);
    if (row < 0 || row >= m_measured.size())
        return;
    if (number < mostMeasured)
        emit evidenceAsked(sheetOf(m_session, m_measurements[number]));
    else
        emit evidenceAsked(countSheet(m_session, m_measured[row].figures,
                                      {m_measurements.begin() + mostMeasured, m_measurements.end()}));
}

void FitViewModel::explainVerdict() {
    if (m_shown)
        emit evidenceAsked(fitSheet(m_session));
}

void FitViewModel::explainBar(int model, int quantity) {
    if (model >= 0 && model < m_session.modelCount())
        emit evidenceAsked(
            sheetOf(m_session, statedFigure(m_session.catalog(),
                                            idAt<ModelId>(static_cast<std::size_t>(model)), {quantity, {}})));
}

void FitViewModel::explainModel(int model) {
    if (model >= 0 && model < m_session.modelCount())
        emit evidenceAsked(sheetOf(m_session, Selection::of(idAt<ModelId>(static_cast<std::size_t>(model)))));
}

void FitViewModel::copyAnswer(int quantity) {
    const std::optional<Pair> &pair = m_session.state().fitPair;
    if (!pair)
        return;
    auto *data = new QMimeData; // the clipboard takes it over
    data->setText(text::togetherAnswer(*m_session.dataset(), m_session.state().fitModels(), pair->device,
                                       m_session.rules(), m_session.state().ramSharing));
    data->setImageData(
        FitPicture(*this, quantity, m_theme.tokens(), QStringLiteral("TinyAtlas · ") + m_session.title())
            .image());
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace tinyatlas
