#include "CPowerCut.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { most_files = 4096, most_recorders = 64 };

struct recorder {
  char *folder;
  char synchronous[2];
  pthread_mutex_t lock;
  recorded_event *events;
  size_t count, capacity;
  /// The content that each name leads to, and its size.
  char *names[most_files];
  int64_t sizes[most_files];
  int64_t files;
  int64_t room, refused;
};

static pthread_mutex_t recorders_lock = PTHREAD_MUTEX_INITIALIZER;
static recorder *recorders[most_recorders];
static sqlite3_vfs *system_vfs;

/// A file of SQLite's, with the system's own behind it.
typedef struct {
  sqlite3_file base;
  recorder *recorder;
  int64_t content;
  /// Whether the first sync makes the folder's entry durable too, as the system's file system does for journals.
  int syncs_folder;
  sqlite3_file *real;
} watched_file;

static void note(
  recorder *r, enum recorded_kind kind, int64_t file, int64_t offset, const void *bytes, int64_t count
) {
  if (r->count == r->capacity) {
    size_t capacity = r->capacity ? 2 * r->capacity : 1024;
    recorded_event *grown = realloc(r->events, capacity * sizeof *grown);
    if (!grown) abort();
    r->events = grown;
    r->capacity = capacity;
  }
  unsigned char *copy = NULL;
  if (bytes) {
    copy = malloc(count ? count : 1);
    if (!copy) abort();
    memcpy(copy, bytes, count);
  }
  r->events[r->count++] = (recorded_event){kind, file, offset, count, copy};
}

static recorder *watching(const char *path) {
  recorder *found = NULL;
  if (!path) return NULL;
  pthread_mutex_lock(&recorders_lock);
  for (int index = 0; index < most_recorders && !found; index++) {
    recorder *r = recorders[index];
    if (!r) continue;
    size_t length = strlen(r->folder);
    if (!strncmp(path, r->folder, length) && path[length] == '/') found = r;
  }
  pthread_mutex_unlock(&recorders_lock);
  return found;
}

static int64_t content_named(recorder *r, const char *name) {
  for (int64_t file = 0; file < r->files; file++)
    if (r->names[file] && !strcmp(r->names[file], name)) return file;
  return -1;
}

static sqlite3_file *real(sqlite3_file *file) { return ((watched_file *)file)->real; }

static int file_close(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), bytes, count, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  watched_file *watched = (watched_file *)file;
  recorder *r = watched->recorder;
  pthread_mutex_lock(&r->lock);
  int64_t growth = offset + count - r->sizes[watched->content];
  if (growth > 0 && r->room >= 0 && growth > r->room) {
    r->refused++;
    pthread_mutex_unlock(&r->lock);
    return SQLITE_FULL;
  }
  int code = real(file)->pMethods->xWrite(real(file), bytes, count, offset);
  if (code == SQLITE_OK) {
    note(r, recorded_write, watched->content, offset, bytes, count);
    if (growth > 0) {
      r->sizes[watched->content] += growth;
      if (r->room >= 0) r->room -= growth;
    }
  }
  pthread_mutex_unlock(&r->lock);
  return code;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  watched_file *watched = (watched_file *)file;
  recorder *r = watched->recorder;
  pthread_mutex_lock(&r->lock);
  int code = real(file)->pMethods->xTruncate(real(file), size);
  if (code == SQLITE_OK) {
    note(r, recorded_truncate, watched->content, size, NULL, 0);
    if (r->room >= 0) r->room += r->sizes[watched->content] - size;
    r->sizes[watched->content] = size;
  }
  pthread_mutex_unlock(&r->lock);
  return code;
}

/// Is noted but not done: the disk of the test need not be waited for.
static int file_sync(sqlite3_file *file, int flags) {
  watched_file *watched = (watched_file *)file;
  recorder *r = watched->recorder;
  (void)flags;
  pthread_mutex_lock(&r->lock);
  note(r, recorded_sync, watched->content, 0, NULL, 0);
  if (watched->syncs_folder) {
    note(r, recorded_folder_sync, -1, 0, NULL, 0);
    watched->syncs_folder = 0;
  }
  pthread_mutex_unlock(&r->lock);
  return SQLITE_OK;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}

static int file_lock(sqlite3_file *file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}

static int file_unlock(sqlite3_file *file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}

static int file_check_lock(sqlite3_file *file, int *result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
  recorder *r = ((watched_file *)file)->recorder;
  if (operation == SQLITE_FCNTL_PRAGMA && r->synchronous[0]) {
    char **words = argument;
    // The value is SQLite's own copy, and any word is longer than a digit.
    if (!sqlite3_stricmp(words[1], "synchronous") && words[2] && words[2][0])
      memcpy(words[2], r->synchronous, 2);
  }
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

static int file_sector(sqlite3_file *file) {
  return real(file)->pMethods->xSectorSize(real(file));
}

static int file_characteristics(sqlite3_file *file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

static int file_shared_map(
  sqlite3_file *file, int region, int size, int extend, void volatile **memory
) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}

static int file_shared_lock(sqlite3_file *file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

static void file_shared_barrier(sqlite3_file *file) {
  real(file)->pMethods->xShmBarrier(real(file));
}

static int file_shared_unmap(sqlite3_file *file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector,
  .xDeviceCharacteristics = file_characteristics,
  .xShmMap = file_shared_map,
  .xShmLock = file_shared_lock,
  .xShmBarrier = file_shared_barrier,
  .xShmUnmap = file_shared_unmap,
};

static int vfs_open(
  sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *result
) {
  (void)vfs;
  recorder *r = watching(path);
  // Others get the system's own file, not one behind another.
  if (!r) return system_vfs->xOpen(system_vfs, path, file, flags, result);
  watched_file *watched = (watched_file *)file;
  *watched = (watched_file){.real = (sqlite3_file *)(watched + 1)};
  int code = system_vfs->xOpen(system_vfs, path, watched->real, flags, result);
  if (code != SQLITE_OK) return code;
  watched->base.pMethods = &methods;
  watched->recorder = r;
  const int journals = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
  watched->syncs_folder = (flags & SQLITE_OPEN_CREATE) && (flags & journals);
  const char *name = path + strlen(r->folder) + 1;
  pthread_mutex_lock(&r->lock);
  watched->content = content_named(r, name);
  if (watched->content < 0) {
    if (r->files == most_files) abort();
    watched->content = r->files++;
    r->names[watched->content] = strdup(name);
    note(r, recorded_create, watched->content, 0, name, strlen(name));
  }
  pthread_mutex_unlock(&r->lock);
  return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int sync_folder) {
  (void)vfs;
  recorder *r = watching(path);
  if (!r) return system_vfs->xDelete(system_vfs, path, sync_folder);
  const char *name = path + strlen(r->folder) + 1;
  pthread_mutex_lock(&r->lock);
  int code = system_vfs->xDelete(system_vfs, path, 0);
  int64_t content = content_named(r, name);
  if (code == SQLITE_OK && content >= 0) {
    note(r, recorded_delete, content, 0, name, strlen(name));
    free(r->names[content]);
    r->names[content] = NULL;
    if (r->room >= 0) r->room += r->sizes[content];
    if (sync_folder) note(r, recorded_folder_sync, -1, 0, NULL, 0);
  }
  pthread_mutex_unlock(&r->lock);
  return code;
}

int recorder_install(void) {
  static sqlite3_vfs vfs;
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  int code = SQLITE_OK;
  pthread_mutex_lock(&lock);
  if (!system_vfs) {
    system_vfs = sqlite3_vfs_find(NULL);
    vfs = *system_vfs;
    vfs.pNext = NULL;
    vfs.zName = "recorder";
    vfs.szOsFile = sizeof(watched_file) + system_vfs->szOsFile;
    vfs.xOpen = vfs_open;
    vfs.xDelete = vfs_delete;
    code = sqlite3_vfs_register(&vfs, 1);
  }
  pthread_mutex_unlock(&lock);
  return code;
}

recorder *recorder_watch(const char *folder, const char *synchronous) {
  recorder *r = calloc(1, sizeof *r);
  if (!r) abort();
  r->folder = strdup(folder);
  if (synchronous) r->synchronous[0] = synchronous[0];
  r->room = -1;
  pthread_mutex_init(&r->lock, NULL);
  int index = 0;
  pthread_mutex_lock(&recorders_lock);
  while (index < most_recorders && recorders[index]) index++;
  if (index == most_recorders) abort();
  recorders[index] = r;
  pthread_mutex_unlock(&recorders_lock);
  return r;
}

void recorder_free(recorder *r) {
  pthread_mutex_lock(&recorders_lock);
  for (int index = 0; index < most_recorders; index++)
    if (recorders[index] == r) recorders[index] = NULL;
  pthread_mutex_unlock(&recorders_lock);
  for (size_t index = 0; index < r->count; index++) free((void *)r->events[index].bytes);
  for (int64_t file = 0; file < r->files; file++) free(r->names[file]);
  free(r->events);
  free(r->folder);
  pthread_mutex_destroy(&r->lock);
  free(r);
}

void recorder_mark(recorder *r, int64_t value) {
  pthread_mutex_lock(&r->lock);
  note(r, recorded_mark, value, 0, NULL, 0);
  pthread_mutex_unlock(&r->lock);
}

size_t recorder_count(recorder *r) {
  pthread_mutex_lock(&r->lock);
  size_t count = r->count;
  pthread_mutex_unlock(&r->lock);
  return count;
}

recorded_event recorder_event(recorder *r, size_t index) {
  pthread_mutex_lock(&r->lock);
  recorded_event event = r->events[index];
  pthread_mutex_unlock(&r->lock);
  return event;
}

void recorder_set_room(recorder *r, int64_t bytes) {
  pthread_mutex_lock(&r->lock);
  r->room = bytes;
  pthread_mutex_unlock(&r->lock);
}

int64_t recorder_refused(recorder *r) {
  pthread_mutex_lock(&r->lock);
  int64_t refused = r->refused;
  pthread_mutex_unlock(&r->lock);
  return refused;
}
