#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <microhttpd.h>

/// What a daemon is started with; options are variadic, which Swift cannot call.
struct heddle_http_settings {
  int listener;
  unsigned int threads;
  unsigned int connections;
  unsigned int idle_seconds;
  size_t connection_memory;
  /// PEM, or NULL for plain HTTP.
  const char *certificate;
  const char *key;
  void *context;
  MHD_AcceptPolicyCallback accept;
  MHD_AccessHandlerCallback take;
  MHD_NotifyConnectionCallback connection;
  MHD_RequestCompletedCallback completed;
  /// Called with the target as it was sent, before anything in it is changed.
  void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
};

static inline struct MHD_Daemon *heddle_http_start(const struct heddle_http_settings *settings) {
  unsigned int flags =
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC;
  struct MHD_OptionItem secure[] = {{MHD_OPTION_END, 0, NULL}, {MHD_OPTION_END, 0, NULL},
                                    {MHD_OPTION_END, 0, NULL}, {MHD_OPTION_END, 0, NULL}};
  if (settings->certificate) {
    flags |= MHD_USE_TLS;
    secure[0] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_MEM_CERT, 0,
                                        (void *)settings->certificate};
    secure[1] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)settings->key};
    secure[2] = (struct MHD_OptionItem){
        MHD_OPTION_HTTPS_PRIORITIES, 0,
        (void *)"SECURE128:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2:-RSA:-CIPHER-ALL:+AES-256-GCM:"
                "+AES-128-GCM:+CHACHA20-POLY1305"};
  }
  return MHD_start_daemon(
      flags, 0, settings->accept, settings->context, settings->take, settings->context,
      MHD_OPTION_LISTEN_SOCKET, settings->listener, MHD_OPTION_THREAD_POOL_SIZE, settings->threads,
      MHD_OPTION_CONNECTION_LIMIT, settings->connections, MHD_OPTION_CONNECTION_TIMEOUT,
      settings->idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory,
      MHD_OPTION_THREAD_STACK_SIZE, (size_t)(512 * 1024),
      MHD_OPTION_NOTIFY_CONNECTION, settings->connection, settings->context,
      MHD_OPTION_NOTIFY_COMPLETED, settings->completed, settings->context,
      MHD_OPTION_URI_LOG_CALLBACK, settings->target, settings->context, MHD_OPTION_ARRAY, secure,
      MHD_OPTION_END);
}

static inline const union MHD_ConnectionInfo *heddle_http_info(
    struct MHD_Connection *connection, enum MHD_ConnectionInfoType type) {
  return MHD_get_connection_info(connection, type);
}

/// How many bytes a socket has received since it was opened; 0 if the kernel does not say.
static inline uint64_t heddle_http_received(int socket) {
  // `tcpi_bytes_received` stands behind what the C library's own `struct tcp_info` knows.
  unsigned char info[256] = {0};
  socklen_t length = sizeof info;
  uint64_t received = 0;
  if (getsockopt(socket, IPPROTO_TCP, TCP_INFO, info, &length) == 0 && length >= 136)
    memcpy(&received, info + 128, sizeof received);
  return received;
}

/// The bytes that the other side has acknowledged.
static inline uint64_t heddle_http_acknowledged(int socket) {
  unsigned char info[256] = {0};
  socklen_t length = sizeof info;
  uint64_t acknowledged = 0;
  if (getsockopt(socket, IPPROTO_TCP, TCP_INFO, info, &length) == 0 && length >= 136)
    memcpy(&acknowledged, info + 120, sizeof acknowledged);
  return acknowledged;
}

static inline ssize_t heddle_http_end_of_stream(void) { return MHD_CONTENT_READER_END_OF_STREAM; }
static inline ssize_t heddle_http_end_with_error(void) {
  return MHD_CONTENT_READER_END_WITH_ERROR;
}
static inline uint64_t heddle_http_size_unknown(void) { return MHD_SIZE_UNKNOWN; }
