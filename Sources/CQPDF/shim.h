#include <stdlib.h>
#include <qpdf/qpdf-c.h>

/// `QPDF_ERRORS` is an expression that Swift cannot import.
static inline int heddle_qpdf_failed(QPDF_ERROR_CODE code) { return code & (QPDF_ERRORS); }
