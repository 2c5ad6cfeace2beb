#ifndef CTERMINAL_SESSION_H
#define CTERMINAL_SESSION_H

#include <curses.h>
#include <stdbool.h>
#include <termios.h>

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

// modes.c
/// Takes the modes of a terminal that has just been opened.
void modes_begin(bool uses_color, const struct termios *original);
/// Sends the modes again after the shell had the terminal, and takes them back before it gets it.
void modes_send(void);
void modes_take_back(void);
/// Writes a sequence at once, past the buffers of curses.
void modes_write(const char *sequence);
/// The keys that begin and end what is pasted.
enum { KEY_PASTE_BEGINS = 0x3001, KEY_PASTE_ENDS };

// screen.c
void screen_begin(void);

#endif
