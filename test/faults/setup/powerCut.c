/*
 * Preloaded into a browser, this writes down what of a folder has been made durable: each time that a process has
 * asked for fsync or fdatasync and has been told that it was done, a copy of the file, or a list of what is in the
 * folder. What is not written down here would not have to be there after a power cut; durable.ts says what would be.
 *
 * CANDOR_CUT_OF     the folder
 * CANDOR_CUT_NOTES  another one, for the copies, with a file `notes` of one line each, its fields parted by tabs:
 *                     file, path, its inode, the name of the copy
 *                     folder, path, then a name and an inode for each entry; the names of folders end with a slash
 *                   Links and sockets are left out.
 *
 * Other ways to make something durable (msync, sync_file_range, O_SYNC) are not looked at: a browser that used them
 * would seem to lose more than it does, never less.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* One at a time, so that a later copy of a file is noted later. */
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

/* An inode's number is given out again once its file is gone; with the time of its birth it is not. */
static void write_inode(FILE *to, const struct statx *inode) {
  fprintf(to, "\t%llu-%lld.%u", (unsigned long long)inode->stx_ino, (long long)inode->stx_btime.tv_sec,
          inode->stx_btime.tv_nsec);
}

static int copy(int fd, const char *to) {
  char from[64], bytes[1 << 16];
  snprintf(from, sizeof from, "/proc/self/fd/%d", fd);
  int in = open(from, O_RDONLY | O_CLOEXEC);
  int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  ssize_t length = in < 0 || out < 0 ? -1 : 1;
  while (length > 0) {
    length = read(in, bytes, sizeof bytes);
    if (length > 0 && write(out, bytes, length) != length) length = -1;
  }
  if (in >= 0) close(in);
  if (out >= 0) close(out);
  return length == 0;
}

static void list(FILE *note, const char *path) {
  DIR *folder = opendir(path);
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    struct statx inode;
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    if (statx(dirfd(folder), entry->d_name, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS | STATX_BTIME, &inode)) continue;
    if (!S_ISDIR(inode.stx_mode) && !S_ISREG(inode.stx_mode)) continue;
    fprintf(note, "\t%s%s", entry->d_name, S_ISDIR(inode.stx_mode) ? "/" : "");
    write_inode(note, &inode);
  }
  if (folder) closedir(folder);
}

/* What is to be noted if this turns out well, or nothing. */
static char *describe(int fd, const char *notes, size_t *length) {
  static unsigned copies;
  const char *of = getenv("CANDOR_CUT_OF");
  char link[64], path[PATH_MAX], name[PATH_MAX], *text = NULL;
  struct statx inode;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t end = readlink(link, path, sizeof path - 1);
  if (!of || end < 0) return NULL;
  path[end] = 0;
  if (strncmp(path, of, strlen(of))) return NULL;
  if (statx(fd, "", AT_EMPTY_PATH, STATX_BASIC_STATS | STATX_BTIME, &inode) || inode.stx_nlink == 0) return NULL;
  FILE *note = open_memstream(&text, length);
  if (S_ISDIR(inode.stx_mode)) {
    fprintf(note, "folder\t%s", path);
    list(note, path);
  } else {
    /* Taken before the call: all that is in it now is durable once the call has come back. */
    snprintf(name, sizeof name, "%s/%d-%u", notes, getpid(), copies++);
    fprintf(note, "file\t%s", path);
    write_inode(note, &inode);
    fprintf(note, "\t%s", copy(fd, name) ? strrchr(name, '/') + 1 : "");
  }
  fputc('\n', note);
  fclose(note);
  return text;
}

static int sync_and_note(long call, int fd) {
  const char *notes = getenv("CANDOR_CUT_NOTES");
  char to[PATH_MAX];
  size_t length = 0;
  if (!notes) return syscall(call, fd);
  pthread_mutex_lock(&turn);
  char *text = describe(fd, notes, &length);
  int result = syscall(call, fd);
  int error = errno;
  if (text && result == 0) {
    snprintf(to, sizeof to, "%s/notes", notes);
    int out = open(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    /* In one piece, so that no other process comes between. */
    if (out < 0 || write(out, text, length) != (ssize_t)length) abort();
    close(out);
  }
  free(text);
  pthread_mutex_unlock(&turn);
  errno = error;
  return result;
}

int fsync(int fd) { return sync_and_note(SYS_fsync, fd); }

int fdatasync(int fd) { return sync_and_note(SYS_fdatasync, fd); }
