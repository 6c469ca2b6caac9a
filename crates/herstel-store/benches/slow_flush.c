/* Makes every flush to the disk take FLUSH_MICROSECONDS longer, for the benchmark `durable`: on a machine whose virtual
 * disk answers a flush from memory, sharing commits saves next to nothing, while on the disks of a server a flush takes
 * one to five milliseconds. Loaded before the C library (LD_PRELOAD); the true flush happens as well. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static void pause_as_the_disk(void) {
    const char *text = getenv("FLUSH_MICROSECONDS");
    long wait = text ? atol(text) : 0;
    if (wait > 0 && wait < 1000000) usleep((useconds_t)wait);
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    pause_as_the_disk();
    return real(file);
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    pause_as_the_disk();
    return real(file);
}
