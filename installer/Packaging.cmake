# What is installed where, and the packages that CPack makes of it.
include(GNUInstallDirs)
set(PACKAGE_FILES ${CMAKE_SOURCE_DIR}/installer/package)

install(TARGETS espalier-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# core/base/resource_folder.cpp looks for these folders in share/espalier.
install(DIRECTORY resources/samples resources/runtime resources/recipes DESTINATION ${CMAKE_INSTALL_DATADIR}/espalier)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES resources/completion/espalier-cli.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME espalier-cli)

# The help of the verbs is the manual: it is printed by the program that was built.
set(MANUAL_PAGE ${CMAKE_BINARY_DIR}/manual/espalier-cli.1)
if(NOT CMAKE_CROSSCOMPILING)
  add_custom_command(OUTPUT ${MANUAL_PAGE}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/manual
    COMMAND espalier-cli manual > ${MANUAL_PAGE}
    DEPENDS espalier-cli VERBATIM)
  add_custom_target(manual DEPENDS ${MANUAL_PAGE})
  install(FILES ${MANUAL_PAGE} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL)
endif()

if(ESPALIER_DESKTOP)
  install(TARGETS espalier RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${PACKAGE_FILES}/espalier.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  if(UNIX AND NOT APPLE)
    install(FILES ${PACKAGE_FILES}/espalier.desktop
      DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${PACKAGE_FILES}/espalier-mime.xml
      DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME espalier.xml)
    install(FILES ${PACKAGE_FILES}/org.espalier.Espalier.metainfo.xml
      DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES resources/icons/espalier.svg
      DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  endif()
endif()

set(CPACK_PACKAGE_NAME espalier)
set(CPACK_PACKAGE_VENDOR "Espalier")
set(CPACK_PACKAGE_CONTACT "The Espalier authors <espalier@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Make neural networks smaller and faster")
set(CPACK_PACKAGE_DESCRIPTION
  "Espalier opens ONNX models, shows, runs and measures them, and makes them smaller and faster by
pruning, quantization, knowledge distillation and architecture search. A command line does
everything the window does.")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_EXECUTABLES espalier Espalier)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGE_CHECKSUM SHA256)

if(WIN32)
  set(CPACK_GENERATOR NSIS)
  include(installer/PackagingWindows.cmake)
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop)
  include(installer/PackagingMac.cmake)
else()
  set(CPACK_GENERATOR DEB)
  include(installer/PackagingDebian.cmake)
endif()
include(CPack)
