#include <zlib.h>

/// `deflateInit2` is a macro over `deflateInit2_`.
static inline int heddle_raw_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
}
