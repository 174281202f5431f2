#pragma once

#include "models/desk/desk.h"

namespace passages::test {

/// Writes one traveller's records by hand: what the crossings of a story would have left in both feeds.
class TravellerSample {
  public:
    explicit TravellerSample(std::string traveller = "T17");

    TravellerSample& person(Person person);
    TravellerSample& travellerClass(TravellerClass travellerClass);
    TravellerSample& entry(Country into, std::string_view instant, std::string_view port,
                           Mode mode = Mode::Land, Outcome outcome = Outcome::Admitted);
    /// An air carrier's exit from Canada.
    TravellerSample& exit(std::string_view instant, std::string_view port);
    /// What the newest entry was admitted as.
    TravellerSample& admittedUntil(std::string_view date, std::string_view admittedClass = "visitor");
    TravellerSample& status(Country country, StatusKind status, std::string_view from);
    TravellerSample& order(OrderKind order, std::string_view issued);

    AssessmentInput input(std::string_view asOf, std::string_view completeTo = {}) const;
    TravellerFile file(std::string_view asOf, std::string_view completeTo = {}) const;

  private:
    FeedRecord& add(Country feed, std::string_view recorded);

    std::string m_traveller;
    Person m_person;
    TravellerClass m_class = TravellerClass::ThirdCountryNational;
    std::vector<FeedRecord> m_records;
    int m_next = 1000;
};

/// The stories that pictures and tests share.
TravellerFile longStayResident(); ///< landed in 2022, short trips by land and air, one exit missing
TravellerFile visitorPastHisStay();
TravellerFile commuter(int crossings); ///< lives in Windsor, works in Detroit
TravellerFile brokenItinerary();       ///< entries into Canada with nothing between
TravellerFile nothingOnRecord();

} // namespace passages::test
