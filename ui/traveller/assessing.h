#pragma once

#include "models/itinerary/assessment.h"

#include <QObject>
#include <memory>
#include <optional>

namespace passages {

/// Assesses a snapshot as of one date after the other on the global thread pool: one at a time, and the
/// newest date that was asked for next, so that a slider is followed and never queued behind. GUI thread.
class Assessing : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// Whose dates are asked for. What is under way is not told any more.
    void setInput(AssessmentInput input);
    void start(LocalDate asOf);
    void cancel();

  Q_SIGNALS:
    void done(const passages::Assessment& assessment);
    void busyChanged(bool busy);

  private:
    void run(LocalDate asOf);
    void answered(const Assessment& assessment);

    std::shared_ptr<const AssessmentInput> m_input;
    std::optional<LocalDate> m_next; ///< asked for while another date is assessed
    quint64 m_running = 0;           ///< the run under way; 0: none
    quint64 m_runs = 0;
};

} // namespace passages
