#pragma once

#include "models/evidence/evidence.h"

namespace passages {

/// What an evidence file says of its report, as far as it could be read.
struct SealedEvidence {
    std::string pdfName;
    std::string pdfSha256;
};

/// Adds the checks of an evidence file's bytes, and who signed it. Any thread.
SealedEvidence checkEvidence(const QByteArray& bytes, const PortTable& ports, Verification& verification);

/// Where two documents first differ, as `rules[0].minimum: 812 != 811`; empty if they do not.
std::string firstDifference(const QJsonValue& stated, const QJsonValue& found, const QString& path = {});

} // namespace passages
