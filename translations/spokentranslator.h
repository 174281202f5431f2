#pragma once

#include <QTranslator>

namespace passages {

/// Stands before the installed catalogues and answers on a thread where a `Spoken` lives; says nothing on
/// every other. Any thread.
class SpokenTranslator final : public QTranslator {
  public:
    QString translate(const char* context, const char* text, const char* note = nullptr,
                      int n = -1) const override;
    bool isEmpty() const override { return false; }
};

} // namespace passages
