#pragma once

namespace core {

/// Shortens the time for which threads without work ask for it again and again before they sleep.
/// Where other programs want the processors too, the runtime's own time lets the thread that waits
/// keep the one that works from running, and everything takes several times as long.
///
/// The runtime reads that time from the environment before main() begins, so this starts the
/// program once more in the same process, unless the environment says it already. `arguments` are
/// those of main(); call it first there.
void limitBusyWaiting(char** arguments);

} // namespace core
