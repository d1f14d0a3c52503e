# One interface target carries what every target of ours is compiled with; foreign headers are SYSTEM.
add_library(espalier_settings INTERFACE)
target_compile_options(espalier_settings INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wpedantic
  # Designated initializers leave fields at their defaults on purpose.
  -Wno-missing-field-initializers)
# -O3 doubles the compile time of the operator templates without a measured gain; the hot loops are oneDNN's.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
option(ESPALIER_WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)
if(ESPALIER_WARNINGS_AS_ERRORS)
  target_compile_options(espalier_settings INTERFACE -Werror)
endif()
target_include_directories(espalier_settings INTERFACE ${CMAKE_SOURCE_DIR})

set(ESPALIER_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined or thread")
if(ESPALIER_SANITIZE)
  add_compile_options(-fsanitize=${ESPALIER_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${ESPALIER_SANITIZE})
endif()

if(ESPALIER_FUZZ)
  # The readers under test report their coverage; libFuzzer's own main is linked by the targets only.
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()

find_program(LLD_PROGRAM ld.lld)
if(LLD_PROGRAM)
  add_link_options(-fuse-ld=lld)
endif()
