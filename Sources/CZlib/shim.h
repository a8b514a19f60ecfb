#include <zlib.h>

/// `deflateInit2` is a macro over `deflateInit2_`.
static inline int heddle_raw_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
}

/// The same in a gzip's clothes (RFC 1952).
static inline int heddle_gzip_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY);
}
