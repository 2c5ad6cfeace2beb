#ifndef CTERMINAL_SESSION_H
#define CTERMINAL_SESSION_H

#include <curses.h>
#include <stdbool.h>

// session.c
bool session_is_open(void);
/// Gives the screen back while the process is stopped, and takes it again.
void session_suspend(void);
/// Whether the shell has the terminal, so that touching it would stop the process.
bool session_is_in_background(void);
void session_resume(void);
/// Whether the size was another than known.
bool session_measure(void);
/// Keys are read through a pad: reading through a window would refresh it.
WINDOW *session_input(void);

// screen.c
void screen_begin(void);

#endif
