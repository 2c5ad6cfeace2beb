#include "CTerminal.h"
#include "internal.h"
#include "session.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static int cursor_row = -1, cursor_column = -1;
static bool cursor_shown = true;

void cterminal_size(int32_t *columns, int32_t *rows) {
  *columns = session_is_open() ? getmaxx(stdscr) : 0;
  *rows = session_is_open() ? getmaxy(stdscr) : 0;
}

int32_t cterminal_pair(int32_t foreground, int32_t background) {
  int32_t colors = cterminal_colors();
  if (foreground >= colors || background >= colors) return 0;
  if (foreground < 0 && background < 0) return 0;
  int pair = alloc_pair(foreground < 0 ? -1 : foreground, background < 0 ? -1 : background);
  return pair > 0 ? pair : 0;
}

static attr_t struck(uint32_t attributes) {
  return ((attributes & CTERMINAL_BOLD) ? A_BOLD : 0)
      | ((attributes & CTERMINAL_UNDERLINE) ? A_UNDERLINE : 0)
      | ((attributes & CTERMINAL_REVERSE) ? A_REVERSE : 0)
      | ((attributes & CTERMINAL_DIM) ? A_DIM : 0);
}

static void put_glyph(const wchar_t *glyph, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, glyph, attributes, 0, &pair) == OK) wadd_wchnstr(stdscr, &cell, 1);
}

/// For signs that a Chinese character set makes two columns wide where UTF-8 has one.
static const wchar_t *stand_in(wchar_t sign) {
  switch (sign) {
    case 0x2018: case 0x2019: return L"'";
    case 0x201c: case 0x201d: return L"\"";
    case 0x2014: case 0x2013: return L"-";
    case 0x2026: case 0x00b7: return L".";
    default: return L"?";
  }
}

/// The glyph is one scalar with width and those without that follow it.
static int put_from(
    const uint32_t *scalars, const uint8_t *widths, int count, attr_t attributes, int pair) {
  wchar_t glyph[CCHARW_MAX + 1];
  int used = 0, stored = 0;
  do {
    if (stored < CCHARW_MAX) glyph[stored++] = (wchar_t)scalars[used];
    used++;
  } while (used < count && widths[used] == 0);
  glyph[stored] = 0;
  int row = getcury(stdscr), column = getcurx(stdscr);
  if (wcwidth(glyph[0]) == widths[0]) {
    put_glyph(glyph, attributes, pair);
  } else {
    for (int i = 0; i < widths[0]; i++) {
      wmove(stdscr, row, column + i);
      put_glyph(stand_in(glyph[0]), attributes, pair);
    }
  }
  wmove(stdscr, row, column + widths[0]);
  return used;
}

void cterminal_put(
    int32_t row, int32_t column, const uint32_t *scalars, const uint8_t *widths, int32_t count,
    uint32_t attributes, int32_t pair) {
  if (!session_is_open() || wmove(stdscr, row, column) == ERR) return;
  for (int i = 0; i < count;)
    i += put_from(scalars + i, widths + i, count - i, struck(attributes), pair);
}

void cterminal_cursor(int32_t row, int32_t column) {
  cursor_row = row;
  cursor_column = column;
}

void cterminal_flush(void) {
  if (!session_is_open()) return;
  bool shown = cursor_row >= 0 && cursor_column >= 0;
  if (shown != cursor_shown) curs_set(shown);
  cursor_shown = shown;
  leaveok(stdscr, !shown);
  if (shown) wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
}

void cterminal_repaint(void) {
  if (session_is_open()) clearok(curscr, TRUE);
}

void screen_begin(void) {
  cursor_shown = true;
  cursor_row = cursor_column = -1;
}
