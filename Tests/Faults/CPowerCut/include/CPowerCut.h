#pragma once
#include <stddef.h>
#include <stdint.h>

/// What a program did to the files of a folder, in order, and how the disk behaves there.
typedef struct recorder recorder;

enum recorded_kind {
  recorded_create,
  recorded_write,
  recorded_truncate,
  recorded_sync,
  recorded_delete,
  /// The folder's entries became durable.
  recorded_folder_sync,
  /// A note of the test's own.
  recorded_mark,
};

typedef struct {
  enum recorded_kind kind;
  /// The number of the file's content, which a file of the same name made later does not share; a mark's value.
  int64_t file;
  /// Where it was written, or the size it was cut to.
  int64_t offset;
  int64_t count;
  /// What was written, or the name of what was created or deleted; NULL otherwise.
  const unsigned char *bytes;
} recorded_event;

/// Makes SQLite's default file system one that notes what is done below watched folders, and leaves all else alone.
int recorder_install(void);

/// Watches an empty folder; its path must not end with a slash. With `synchronous` every connection gets that value (a digit),
/// whatever it asks for.
recorder *recorder_watch(const char *folder, const char *synchronous);

/// Stops watching; no connection may be open any more.
void recorder_free(recorder *recorder);

void recorder_mark(recorder *recorder, int64_t value);
size_t recorder_count(recorder *recorder);
recorded_event recorder_event(recorder *recorder, size_t index);

/// From now on files may grow by so many bytes together; what goes beyond is refused as by a full disk. Negative: without bound.
void recorder_set_room(recorder *recorder, int64_t bytes);

/// How many writes were refused for want of room.
int64_t recorder_refused(recorder *recorder);
