#define _GNU_SOURCE 1
#include "session.h"

#include "CTerminal.h"
#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static SCREEN *screen;
static WINDOW *input;
static bool uses_color;
/// Whether the last screen stays standing when the program leaves.
static bool leaves;
/// Suspended: the shell has the terminal, in the shell's own modes.
static bool is_given_back;
static struct termios original;

bool session_is_open(void) { return screen != NULL; }

WINDOW *session_input(void) { return input; }

/// A bare container has no locale, and ncurses would print Chinese as blanks.
static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  const char *codeset = nl_langinfo(CODESET);
  if (strncmp(codeset, "ANSI_X3.4", 9) && strcmp(codeset, "US-ASCII") && strcmp(codeset, "646"))
    return;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

int32_t cterminal_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// The terminal's own name if its description is installed, else one that most terminals
/// understand; NULL where there is none at all. Leaves the description loaded.
static const char *described_terminal(void) {
  const char *names[] = {getenv("TERM"), "xterm-256color", "xterm"};
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
    int problem = 0;
    if (!names[i] || !*names[i]) continue;
    if (setupterm(names[i], STDOUT_FILENO, &problem) == OK) return names[i];
  }
  return NULL;
}

/// Arrows as terminals send them that do not follow their description.
static void define_arrows(void) {
  static const struct { const char *bytes; int code; } arrows[] = {
    {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033[F", KEY_END}, {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END},
  };
  for (unsigned i = 0; i < sizeof arrows / sizeof *arrows; i++)
    if (!key_defined(arrows[i].bytes)) define_key(arrows[i].bytes, arrows[i].code);
}

static void begin_color(bool wants_color) {
  static SCREEN *started;
  uses_color = wants_color && has_colors() && (started == screen || start_color() == OK);
  if (!uses_color) return;
  started = screen;
  use_default_colors();
}

static void choose_modes(bool wants_color) {
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  // A slow line may part the bytes of one key.
  if (!getenv("ESCDELAY")) set_escdelay(getenv("SSH_TTY") ? 100 : 25);
  begin_color(wants_color);
  input = newpad(1, 1);
  keypad(input, TRUE);
  define_arrows();
}

/// Curses knows no way not to enter the alternate screen, so it is left as soon as that has happened.
static void leave_alternate_screen(void) {
  if (!exit_ca_mode) return;
  // What curses has sent so far has to be out before.
  wnoutrefresh(stdscr);
  doupdate();
  modes_write(exit_ca_mode);
  clearok(curscr, TRUE);
}

int32_t cterminal_open(int32_t wants_color, int32_t leaves_screen) {
  if (session_is_open()) return CTERMINAL_ALREADY_OPEN;
  if (tcgetattr(STDIN_FILENO, &original) != 0) return CTERMINAL_FAILED;
  choose_locale();
  const char *name = described_terminal();
  if (!name) return CTERMINAL_DUMB;
  const char *address = tigetstr("cup");
  del_curterm(cur_term);
  if (!address || address == (char *)-1) return CTERMINAL_DUMB;
  // Before newterm, which would take those for itself that are still free.
  if (!signals_arm()) return CTERMINAL_FAILED;
  errors_hold();
  screen = newterm(name, stdout, stdin);
  if (!screen) {
    signals_disarm();
    errors_release();
    return CTERMINAL_FAILED;
  }
  leaves = leaves_screen;
  if (leaves) leave_alternate_screen();
  choose_modes(wants_color);
  screen_begin();
  modes_begin(uses_color, &original);
  crash_arm();
  static bool registered;
  if (!registered) registered = atexit(cterminal_close) == 0;
  return CTERMINAL_OPENED;
}

/// Below the last screen: leaving the alternate screen a second time puts the cursor elsewhere.
static void go_below(int rows) {
  if (cursor_address) modes_write(tparm(cursor_address, (long)rows - 1, 0L));
  modes_write("\n");
}

/// Also from the background, where the default of SIGTTOU would stop us in the middle.
static void give_back(void) {
  void (*before)(int) = signal(SIGTTOU, SIG_IGN);
  modes_take_back();
  endwin();
  tcsetattr(STDIN_FILENO, TCSANOW, &original);
  signal(SIGTTOU, before);
}

void cterminal_close(void) {
  if (!session_is_open()) return;
  int rows = getmaxy(stdscr);
  if (!is_given_back) give_back();
  is_given_back = false;
  if (leaves) go_below(rows);
  crash_disarm();
  signals_disarm();
  delwin(input);
  delscreen(screen);
  screen = NULL;
  input = NULL;
  errors_release();
}

void cterminal_use_color(int32_t wants_color) {
  if (!session_is_open()) return;
  begin_color(wants_color);
  modes_begin(uses_color, &original);
}

int32_t cterminal_colors(void) { return session_is_open() && uses_color ? COLORS : 0; }

void session_suspend(void) {
  give_back();
  is_given_back = true;
}

bool session_is_in_background(void) {
  pid_t group = tcgetpgrp(STDIN_FILENO);
  return group > 0 && group != getpgrp();
}

void session_resume(void) {
  is_given_back = false;
  reset_prog_mode();
  if (leaves) leave_alternate_screen();
  modes_send();
  clearok(curscr, TRUE);
  session_measure();
}

bool session_measure(void) {
  struct winsize now;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) != 0 || !now.ws_row || !now.ws_col) return false;
  if (now.ws_row == getmaxy(stdscr) && now.ws_col == getmaxx(stdscr)) return false;
  resizeterm(now.ws_row, now.ws_col);
  return true;
}
