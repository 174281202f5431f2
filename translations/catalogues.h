#pragma once

#include <QLocale>

namespace passages {

enum class Language { English, French };

/// "en", "fr".
const char* toCode(Language language);

/// Installs the catalogues of that language (ours and Qt's own) in the application and makes `en_CA` or
/// `fr_CA` the default locale; widgets get a LanguageChange event. Replaces what was installed before.
void install(Language language);
Language installedLanguage();
/// French where the system's locale is French, English everywhere else.
Language systemLanguage();

} // namespace passages
