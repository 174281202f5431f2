#include "ui/text/sentences.h"
