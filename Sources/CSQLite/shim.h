#include <sqlite3.h>

/// `SQLITE_TRANSIENT` is a cast that Swift cannot import.
static inline int heddle_bind_text(sqlite3_stmt *statement, int index, const char *text, int length) {
  return sqlite3_bind_text(statement, index, text, length, SQLITE_TRANSIENT);
}
static inline int heddle_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int length) {
  return sqlite3_bind_blob(statement, index, bytes, length, SQLITE_TRANSIENT);
}
/// `sqlite3_db_config` is variadic.
static inline int heddle_defensive(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

/// The extended result codes are expressions that Swift cannot import.
enum {
  heddle_constraint_check = SQLITE_CONSTRAINT_CHECK,
  heddle_constraint_datatype = SQLITE_CONSTRAINT_DATATYPE,
  heddle_constraint_foreign_key = SQLITE_CONSTRAINT_FOREIGNKEY,
  heddle_constraint_not_null = SQLITE_CONSTRAINT_NOTNULL,
  heddle_constraint_primary_key = SQLITE_CONSTRAINT_PRIMARYKEY,
  heddle_constraint_trigger = SQLITE_CONSTRAINT_TRIGGER,
  heddle_constraint_unique = SQLITE_CONSTRAINT_UNIQUE,
  heddle_no_room_for_index = SQLITE_IOERR_SHMSIZE,
};
