#pragma once

#include "translations/catalogues.h"

#include <QLocale>
#include <QString>

namespace passages {

/// Makes one language the spoken one on this thread for as long as it lives, whatever language the window
/// shows: a report in French is written beside an English window without touching it. `tr()` follows too,
/// once `install` was called. Nests.
class Spoken {
  public:
    explicit Spoken(Language language);
    ~Spoken();
    Spoken(const Spoken&) = delete;
    Spoken& operator=(const Spoken&) = delete;

  private:
    Language m_previous;
    bool m_hadPrevious;
};

/// The text in the language spoken on this thread: that of the innermost `Spoken`, else the installed one.
/// lupdate collects its calls like those of QCoreApplication::translate. Any thread.
QString translate(const char* context, const char* text, const char* note = nullptr, int n = -1);
Language spokenLanguage();
/// `en_CA` or `fr_CA`.
QLocale spokenLocale();

} // namespace passages
