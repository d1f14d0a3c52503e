# macOS, by a disk image to drag from: never tried, for core reads /proc to find its resources.
set(CPACK_DMG_VOLUME_NAME Espalier)
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE ON)
