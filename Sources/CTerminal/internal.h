#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

// crash.c: giving the terminal back from a signal handler, with write(2) and tcsetattr(3) alone.
void crash_prepare(const char *reset, size_t length, const struct termios *modes);
void crash_arm(void);
void crash_disarm(void);

// signals.c: what the kernel has to say, kept until the loop asks.
bool signals_arm(void);
void signals_disarm(void);
int signals_descriptor(void);
/// Empties the pipe and says which of the signals below came, most urgent first; 0: none.
int signals_take(void);
void signals_forget(int signal);
/// Whether one waits that ends the program.
bool signals_are_ending(void);
/// Stops the process as Ctrl-Z does until it goes on; false if the stop was ignored.
bool signals_stop(void);

// errors.c: standard error while the screen is in use.
void errors_hold(void);
/// Safe in a signal handler.
void errors_release(void);

#endif
