#pragma once

#include "models/itinerary/assessment.h"

#include <QObject>

namespace passages {

/// Assesses a snapshot on the global thread pool; only the newest question is answered. GUI thread.
class Assessing : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    void start(AssessmentInput input);
    /// What is under way is not told any more.
    void cancel();

  Q_SIGNALS:
    void done(const passages::Assessment& assessment);
    void busyChanged(bool busy);

  private:
    quint64 m_newest = 0;
};

} // namespace passages
