/*
 * Preloaded into the backend, remembers what every write to a file of the watched folder replaced until the file is
 * synced. After the process was killed, undoing what is still remembered (power-cut.ts) leaves the files as a disk
 * would hold them after a power cut: everything synced, nothing else.
 *
 * POWER_CUT_FOLDER    only files below it are watched
 * POWER_CUT_RECORDS   folder for the records, one file per watched file: {offset, size before, length, old bytes}
 * POWER_CUT_DEAF      when set, syncs of *-wal files are not believed: what synchronous=NORMAL would risk
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST_FILES 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record_of[MOST_FILES]; /* by file descriptor: 0 unknown, -1 not watched, else descriptor of its records */
static __thread int inside;

static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate64)(int, off64_t);
static int (*real_close)(int);

__attribute__((constructor)) static void begin(void) {
  real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
  real_write = dlsym(RTLD_NEXT, "write");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
  real_close = dlsym(RTLD_NEXT, "close");
}

static int path_of(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return 1;
}

/* The descriptor of the records of a watched file, -1 for any other. */
static int records(int fd) {
  if (fd < 0 || fd >= MOST_FILES) return -1;
  if (record_of[fd]) return record_of[fd];
  char path[4096], target[4096];
  const char *folder = getenv("POWER_CUT_FOLDER"), *kept = getenv("POWER_CUT_RECORDS");
  record_of[fd] = -1;
  if (!folder || !kept || !path_of(fd, path, sizeof path)) return -1;
  if (strncmp(path, folder, strlen(folder)) != 0) return -1;
  size_t length = strlen(path);
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return -1;
  snprintf(target, sizeof target, "%s/%s", kept, strrchr(path, '/') + 1);
  int opened = open(target, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (opened >= 0) record_of[fd] = opened;
  return record_of[fd];
}

/* Reads what a file holds; by a descriptor of its own, since the writer's may be for writing only. */
static int read_back(int fd, char *bytes, size_t length, off64_t offset) {
  char path[4096];
  if (!path_of(fd, path, sizeof path)) return 0;
  int reader = open(path, O_RDONLY | O_CLOEXEC);
  if (reader < 0) return 0;
  int whole = pread64(reader, bytes, length, offset) == (ssize_t)length;
  real_close(reader);
  return whole;
}

/* Remembers the bytes that a change from `offset` over `length` replaces. */
static void remember(int fd, off64_t offset, size_t length) {
  int kept = records(fd);
  struct stat64 file;
  if (kept < 0 || fstat64(fd, &file) != 0) return;
  size_t old = offset < file.st_size ? (size_t)(file.st_size - offset) : 0;
  if (old > length) old = length;
  uint64_t head[3] = {(uint64_t)offset, (uint64_t)file.st_size, (uint64_t)old};
  char *bytes = malloc(sizeof head + old);
  if (!bytes) abort();
  memcpy(bytes, head, sizeof head);
  if (old > 0 && !read_back(fd, bytes + sizeof head, old, offset)) abort();
  if (real_write(kept, bytes, sizeof head + old) != (ssize_t)(sizeof head + old)) abort();
  free(bytes);
}

static void forget(int fd) {
  int kept = records(fd);
  char path[4096];
  if (kept < 0) return;
  if (getenv("POWER_CUT_DEAF") && path_of(fd, path, sizeof path)) {
    size_t length = strlen(path);
    if (length > 4 && strcmp(path + length - 4, "-wal") == 0) return;
  }
  if (real_ftruncate64(kept, 0) != 0) abort();
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  if (inside || records(fd) < 0) return real_pwrite64(fd, data, length, offset);
  inside = 1;
  pthread_mutex_lock(&lock);
  remember(fd, offset, length);
  ssize_t written = real_pwrite64(fd, data, length, offset);
  pthread_mutex_unlock(&lock);
  inside = 0;
  return written;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

ssize_t write(int fd, const void *data, size_t length) {
  if (inside || records(fd) < 0) return real_write(fd, data, length);
  inside = 1;
  pthread_mutex_lock(&lock);
  remember(fd, lseek64(fd, 0, SEEK_CUR), length);
  ssize_t written = real_write(fd, data, length);
  pthread_mutex_unlock(&lock);
  inside = 0;
  return written;
}

int ftruncate64(int fd, off64_t size) {
  if (inside || records(fd) < 0) return real_ftruncate64(fd, size);
  inside = 1;
  pthread_mutex_lock(&lock);
  struct stat64 file;
  if (fstat64(fd, &file) == 0 && size < file.st_size) remember(fd, size, (size_t)(file.st_size - size));
  int result = real_ftruncate64(fd, size);
  pthread_mutex_unlock(&lock);
  inside = 0;
  return result;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int fsync(int fd) {
  pthread_mutex_lock(&lock);
  int result = real_fsync(fd);
  if (result == 0) forget(fd);
  pthread_mutex_unlock(&lock);
  return result;
}

int fdatasync(int fd) {
  pthread_mutex_lock(&lock);
  int result = real_fdatasync(fd);
  if (result == 0) forget(fd);
  pthread_mutex_unlock(&lock);
  return result;
}

int close(int fd) {
  if (fd >= 0 && fd < MOST_FILES) {
    if (record_of[fd] > 0) real_close(record_of[fd]);
    record_of[fd] = 0;
  }
  return real_close(fd);
}
