#include "data/record/codes.h"
