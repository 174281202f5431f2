#include "ui/report/pagestyle.h"

#include <QFontDatabase>
#include <QStringList>

namespace passages::report {

namespace {
/// The first of these that is installed, then whatever stands in for the scripts it lacks.
QStringList families(bool mono) {
    static const QStringList installed = QFontDatabase::families();
    QStringList wanted =
        mono ? QStringList{QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")}
             : QStringList{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    wanted.append({QStringLiteral("DejaVu Sans"), QStringLiteral("WenQuanYi Micro Hei")});
    QStringList found;
    for (const QString& family : wanted)
        if (installed.contains(family) && !found.contains(family))
            found.append(family);
    return found;
}
} // namespace

QFont font(double points, Face face) {
    QFont font;
    const QStringList names = families(face == Face::Mono);
    if (!names.isEmpty())
        font.setFamilies(names);
    font.setPixelSize(qRound(points * Point));
    font.setBold(face == Face::Bold);
    font.setItalic(face == Face::Italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing turns ligatures off: a "fi" that is one glyph would come out of the PDF as U+FB01.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

} // namespace passages::report
