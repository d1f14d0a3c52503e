#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace core {

/// What kind of thing went wrong; each code has one exit status of the command line and one test of
/// its message.
enum class ErrorCode
{
    invalidFile, ///< bytes that are not what they claim to be
    invalidModel, ///< parses, but breaks a rule of ONNX or of its own declarations
    unsupported, ///< correct, but an operator, type or setting that Espalier does not treat
    limitExceeded, ///< larger or deeper than the configured limits
    invalidData, ///< a data set that does not fit its description or the model
    invalidArgument, ///< a setting or command-line value outside its range
    fileAccess, ///< the operating system refused: missing, no permission, disk full
    nonFinite, ///< NaN or infinity where a finite number is needed
};

/// A failure the user can act on. The message says what happened, where, and what would be
/// accepted.
class Error : public std::runtime_error
{
public:
    Error(ErrorCode code, const std::string& message)
        : std::runtime_error(message)
        , m_code(code)
    {
    }

    ErrorCode code() const noexcept { return m_code; }

private:
    ErrorCode m_code;
};

/// A broken promise inside Espalier itself; the message names the source line.
class InternalError : public std::logic_error
{
public:
    using std::logic_error::logic_error;
};

/// Thrown by Monitor::checkpoint() once the work was asked to stop.
class Cancelled : public std::exception
{
public:
    const char* what() const noexcept override { return "cancelled"; }
};

/// The stable lower-case word of a code, as it stands in JSON: "invalid_file", "unsupported", ...
const char* errorCodeName(ErrorCode code);

/// Throws InternalError naming the caller's line unless condition holds.
void require(bool condition, const char* what = "condition",
             std::source_location place = std::source_location::current());

} // namespace core
