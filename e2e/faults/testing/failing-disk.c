/*
 * Preloaded into the backend, lets its disk fail while a control file says so: "full" (ENOSPC at every write), "write"
 * (EIO at every write) or "sync" (EIO at every sync). Only files of the watched folder fail.
 *
 * FAILING_DISK_FOLDER    the watched folder
 * FAILING_DISK_CONTROL   the control file; nothing fails while there is none
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* The error that a call of this kind ('w'rite or 's'ync) on this file shall fail with; 0 where it shall not. */
static int fault(int fd, char kind) {
  const char *folder = getenv("FAILING_DISK_FOLDER"), *control = getenv("FAILING_DISK_CONTROL");
  char what[16] = "", link[64], path[4096];
  if (!folder || !control) return 0;
  int file = open(control, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t length = read(file, what, sizeof what - 1);
  static int (*real_close)(int);
  if (!real_close) real_close = dlsym(RTLD_NEXT, "close");
  real_close(file);
  if (length <= 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return 0;
  if (kind == 'w' && strncmp(what, "full", 4) == 0) return ENOSPC;
  if (kind == 'w' && strncmp(what, "write", 5) == 0) return EIO;
  if (kind == 's' && strncmp(what, "sync", 4) == 0) return EIO;
  return 0;
}

#define FAIL(kind)                  \
  int error = fault(fd, kind);      \
  if (error) {                      \
    errno = error;                  \
    return -1;                      \
  }

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  FAIL('w')
  return real(fd, data, length, offset);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  FAIL('s')
  return real(fd);
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  FAIL('s')
  return real(fd);
}
