#include <xlsxwriter.h>

/// glibc shows it only to those who define _GNU_SOURCE first.
int memfd_create(const char *name, unsigned int flags);
