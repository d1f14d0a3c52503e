# Windows, by NSIS: never tried, for core uses POSIX calls (files, processes) that have no
# counterpart there yet.
set(CPACK_PACKAGE_INSTALL_DIRECTORY Espalier)
set(CPACK_NSIS_DISPLAY_NAME Espalier)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS
  "WriteRegStr HKCR '.onnx' '' 'Espalier.Model'
   WriteRegStr HKCR 'Espalier.Model\\\\shell\\\\open\\\\command' '' '\\\"$INSTDIR\\\\bin\\\\espalier.exe\\\" \\\"%1\\\"'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "DeleteRegKey HKCR 'Espalier.Model'")
