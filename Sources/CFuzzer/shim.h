#pragma once
#include <stddef.h>
#include <stdint.h>

// libFuzzer comes with the compiler, without a header.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*feed)(const uint8_t *data, size_t size));
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t limit);
