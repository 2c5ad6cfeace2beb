#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

/// One terminal, standard input and output, used by the main thread alone.

enum {
  CTERMINAL_OPENED = 0,
  CTERMINAL_FAILED = -1,
  /// The terminal cannot place its cursor.
  CTERMINAL_DUMB = -2,
  CTERMINAL_ALREADY_OPEN = -3
};

/// Takes the terminal over: locale, signals, screen. Until it is closed, what is written to standard
/// error is held back. Without `wants_color` no colour sequence is ever sent. With `leaves_screen`
/// the terminal's ordinary screen is drawn on and keeps what it shows last.
int32_t cterminal_open(int32_t wants_color, int32_t leaves_screen);

/// Begins or ends the use of colours in a terminal that is open.
void cterminal_use_color(int32_t wants_color);

/// Whether clicks and the wheel are reported, instead of marking text.
void cterminal_use_mouse(int32_t wants_mouse);

/// Gives the terminal back as it was found, then prints what standard error held. May be called
/// again, and is called when the process exits.
void cterminal_close(void);

void cterminal_size(int32_t *columns, int32_t *rows);

/// 0 where there are none or none are wanted.
int32_t cterminal_colors(void);

/// Whether characters leave in UTF-8.
int32_t cterminal_is_utf8(void);

/// A number for the two colours, -1 being the terminal's own; 0 where one of them does not exist.
int32_t cterminal_pair(int32_t foreground, int32_t background);

enum {
  CTERMINAL_BOLD = 1,
  CTERMINAL_UNDERLINE = 2,
  CTERMINAL_REVERSE = 4,
  CTERMINAL_DIM = 8
};

/// Puts scalars in one look from the cell to the right. `widths` are the columns each is believed to
/// take; where the locale disagrees, question marks keep the grid in place.
void cterminal_put(
    int32_t row, int32_t column, const uint32_t *scalars, const uint8_t *widths, int32_t count,
    uint32_t attributes, int32_t pair);

/// Where the cursor rests after the next flush; -1, -1 hides it.
void cterminal_cursor(int32_t row, int32_t column);

/// Sends what has changed.
void cterminal_flush(void);

/// Takes everything on the screen for lost: the next flush sends it whole.
void cterminal_repaint(void);

enum {
  CTERMINAL_TIMEOUT = 0,
  /// `value` is a Unicode scalar.
  CTERMINAL_CHARACTER,
  /// `value` is one of the keys below.
  CTERMINAL_KEY,
  /// Ctrl-C.
  CTERMINAL_INTERRUPTED,
  /// `value` is the signal that asks the program to end.
  CTERMINAL_SIGNAL,
  /// The terminal has another size.
  CTERMINAL_RESIZED,
  /// The program was stopped and goes on: the screen has to be drawn anew.
  CTERMINAL_RESUMED,
  /// The terminal is gone.
  CTERMINAL_CLOSED,
  /// The other descriptor can be read.
  CTERMINAL_EXTRA,
  /// `value` is a Unicode scalar that came out of a clipboard: words, and no key.
  CTERMINAL_PASTED,
  /// `value` holds the row above the lower 16 bits and the column in them.
  CTERMINAL_CLICKED
};

enum {
  CTERMINAL_KEY_UP = 1,
  CTERMINAL_KEY_DOWN,
  CTERMINAL_KEY_LEFT,
  CTERMINAL_KEY_RIGHT,
  CTERMINAL_KEY_PAGE_UP,
  CTERMINAL_KEY_PAGE_DOWN,
  CTERMINAL_KEY_HOME,
  CTERMINAL_KEY_END,
  CTERMINAL_KEY_ENTER,
  CTERMINAL_KEY_BACKSPACE,
  CTERMINAL_KEY_F1,
  CTERMINAL_KEY_WHEEL_UP,
  CTERMINAL_KEY_WHEEL_DOWN
};

/// Sleeps until something happens. `timeout_ms` -1: as long as it takes; `extra_fd` -1: none.
void cterminal_wait(int32_t timeout_ms, int32_t extra_fd, int32_t *kind, uint32_t *value);

/// Asks for what Ctrl-Z does, at the next wait.
void cterminal_suspend(void);

#endif
