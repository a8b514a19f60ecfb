#include <libpq-fe.h>
#include <string.h>

/// Sets `*flag` where the server warns, as when a commit no longer waits for its standby.
static inline void heddle_receive_notice(void *flag, const PGresult *notice) {
  const char *severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
  if (severity != NULL && strcmp(severity, "WARNING") == 0) *(int *)flag = 1;
}

/// Without this libpq prints notices where a person reads them.
static inline void heddle_flag_warnings(PGconn *connection, int *flag) {
  PQsetNoticeReceiver(connection, heddle_receive_notice, flag);
}

/// Character codes of the fields of an error, which Swift cannot import.
static inline const char *heddle_sqlstate(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}
static inline const char *heddle_primary_message(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}
