#pragma once

#include "data/identity/linkdecision.h"
#include "data/lead/otheridentity.h"
#include "models/identity/linkage.h"

#include <QString>
#include <string_view>
#include <vector>

namespace passages::text {

/// Words for possible links between identities, in the language spoken on this thread. An unknown code comes
/// back as itself. Any thread.

QString linkFieldWord(LinkField field);
/// How two blocks agree in a field: "same birth date", "last name: one letter apart".
QString agreementWord(LinkField field, std::uint8_t level);
/// What speaks for a link, strongest first, then what speaks against it.
QString linkSummary(const std::vector<LinkEvidence>& evidence);
/// "more likely than not (62 %)".
QString likelihoodWord(double probability);
/// The same of a possible link; where a rule keeps the two apart that the weight would take for one, that
/// rule in its place: "likely related, not one person by rule: another first name".
QString likelihoodWord(double probability, const std::vector<LinkEvidence>& evidence);
/// "+7.2", « −3,1 »: bits of evidence.
QString bitsWord(double bits);
/// Where the exit that a lead lacks may be: whose, when, and by which record.
QString otherIdentitySentence(const OtherIdentity& other);
QString linkDecisionWord(LinkDecision::Kind kind);
/// Why an officer decided so: "twins".
QString linkReasonWord(std::string_view code);

} // namespace passages::text
