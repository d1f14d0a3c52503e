#include "app/desktop/main_window.h"
