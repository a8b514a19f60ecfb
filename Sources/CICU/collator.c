#include "CICU.h"
#include <unicode/ucol.h>

HeddleCollator *heddle_collator_open(const char *locale) {
  UErrorCode error = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &error);
  if (U_SUCCESS(error)) return (HeddleCollator *)collator;
  ucol_close(collator);
  return 0;
}

int32_t heddle_collator_sort_key(
    const HeddleCollator *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity) {
  return ucol_getSortKey((const UCollator *)collator, (const UChar *)text, length, key, capacity);
}

void heddle_collator_close(HeddleCollator *collator) { ucol_close((UCollator *)collator); }
