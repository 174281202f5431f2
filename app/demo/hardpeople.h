#pragma once

#include "app/demo/people.h"

namespace passages::demo {

/// Makes some travellers hard to recognize, each in one way that is common in such records, and notes the
/// kind in `hard`: "transliteration", "compound", "second_surname", "middle_name", "placeholder",
/// "long_name", "two_passports", "dirty_date", "typing". The United States' agency then writes the name, the
/// date or the passport otherwise than Canada's; "typing" makes slips in some records of both. Twins, fathers
/// and sons, namesakes and married names are made where households are.
void harden(Random& random, People& people, Household& household);

/// The same name by another system of transliteration; as it is where there is none.
std::string respelled(const Name& name, int system);

/// One slip of a hurried clerk: in a name, the order of the names, the birth date or the document number.
void slip(Random& random, Person& person);

} // namespace passages::demo
