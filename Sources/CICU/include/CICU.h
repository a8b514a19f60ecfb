#pragma once
#include <stdint.h>

/// Names no header of ICU: Foundation brings an ICU of its own, and a file that saw both would not
/// compile.
typedef struct HeddleCollator HeddleCollator;

/// NULL when ICU has no data for the locale.
HeddleCollator *heddle_collator_open(const char *locale);
/// The length of the key, which is whole only if that is at most `capacity`.
int32_t heddle_collator_sort_key(
    const HeddleCollator *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity);
void heddle_collator_close(HeddleCollator *collator);
