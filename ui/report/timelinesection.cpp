#include "ui/report/reportcontent.h"
#include "ui/report/sheet.h"

#include "translations/spoken.h"
#include "ui/timeline/timelinepainting.h"

#include <QPainter>

namespace passages::report {

void addTimeline(Sheet& sheet, const ReportContent& content) {
    if (content.itinerary().sightings.empty())
        return;
    sheet.heading(translate("report", "Timeline", "heading"));
    TimelinePicture picture;
    picture.unit = Resolution / 96.0;
    picture.font = font(8);
    picture.font.setPointSizeF(7.5);
    picture.today = content.today();
    const TravellerFile& file = content.grant.file;
    sheet.picture(timelineHeight(sheet.width(), picture),
                  [&file, picture](QPainter& painter, const QRectF& area) {
                      paintTimeline(painter, area, file, picture);
                  });
}

} // namespace passages::report
