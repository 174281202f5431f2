#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace passages {

/// What kind of failure it was; passagesctl's exit status follows from it.
enum class Failure {
    Failed,       ///< it could not be done; nothing changed
    Usage,        ///< asked wrongly
    Integrity,    ///< a signature, hash, chain or order that does not hold
    NotPermitted, ///< the role, or the missing purpose, does not allow it
};

/// A failure as a stable code with its parameters. It carries no sentence: `ui/text` makes one in the
/// user's language when it is shown, so that a stored or displayed error can change language.
struct Error {
    Failure failure = Failure::Failed;
    std::string code; ///< lower_snake_case, e.g. "wrong_passphrase"
    std::vector<std::pair<std::string, std::string>> parameters;

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Failure failure, std::string code,
                                  std::vector<std::pair<std::string, std::string>> parameters = {}) {
    return tl::unexpected<Error>(Error{failure, std::move(code), std::move(parameters)});
}

inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace passages
