#pragma once

#include "ui/text/wordtable.h"

#include <span>

namespace passages::text {

/// The sentences of the error codes by what they are about: what happened, what is safe, what to do next.
/// `{name}` is replaced by that parameter of the error; parameters without a place stand in brackets behind.
std::span<const Word> cacheErrors();
std::span<const Word> exchangeErrors();
std::span<const Word> networkErrors();
std::span<const Word> requestErrors();

} // namespace passages::text
