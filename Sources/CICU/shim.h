#include <stdint.h>
#include <unicode/ucol.h>

/// ICU's functions are macros that add the version to their names.
static inline UCollator *heddle_collator_open(const char *locale, UErrorCode *error) {
  return ucol_open(locale, error);
}
static inline int32_t heddle_collator_sort_key(
    const UCollator *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity) {
  return ucol_getSortKey(collator, (const UChar *)text, length, key, capacity);
}
static inline void heddle_collator_close(UCollator *collator) { ucol_close(collator); }
