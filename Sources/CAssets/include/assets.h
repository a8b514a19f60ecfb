#ifndef HEDDLE_ASSETS_H
#define HEDDLE_ASSETS_H

#include <stddef.h>

/// A file that browsers fetch, as it stands in `files`.
struct heddle_asset {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

extern const struct heddle_asset heddle_assets[];
extern const size_t heddle_asset_count;

/// The first of them: Swift cannot take the address of an array whose length it does not know.
static inline const struct heddle_asset *heddle_assets_start(void) { return heddle_assets; }

#endif
