#pragma once

#include "models/exchange/expiry.h"

#include <QString>

namespace passages::text {

/// "The signer’s certificate “CBP Signer” ends on 2026-12-20: …", in the language spoken on this thread.
QString expirySentence(const ExpiringCertificate& certificate);

} // namespace passages::text
