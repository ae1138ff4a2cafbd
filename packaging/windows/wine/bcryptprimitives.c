// SPDX-FileCopyrightText: 2026 De makers van Casuskluis
// SPDX-License-Identifier: EUPL-1.2
/* test-only stand-in for Windows 10's bcryptprimitives.dll, which Wine 8 lacks; Rust asks it for random bytes */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) { return SystemFunction036(data, (ULONG)length); }
