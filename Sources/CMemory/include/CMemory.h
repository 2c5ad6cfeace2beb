#ifndef CMEMORY_H
#define CMEMORY_H

/// Keeps memory that thousands of connections need for a moment from staying with the program.
///
/// The GNU C library gives every thread pools of its own, and hands back little of what lies free in
/// them. Elsewhere this does nothing.
void cmemory_be_thrifty(void);

#endif
