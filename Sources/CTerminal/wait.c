#include "CTerminal.h"
#include "internal.h"
#include "session.h"

#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

/// One scalar may come in several reads, as may a key.
enum { REST_OF_KEY_MS = 25, ESCAPE = 0x1b };

static uint32_t named(wint_t code) {
  switch (code) {
    case KEY_UP: return CTERMINAL_KEY_UP;
    case KEY_DOWN: return CTERMINAL_KEY_DOWN;
    case KEY_LEFT: return CTERMINAL_KEY_LEFT;
    case KEY_RIGHT: return CTERMINAL_KEY_RIGHT;
    case KEY_PPAGE: return CTERMINAL_KEY_PAGE_UP;
    case KEY_NPAGE: return CTERMINAL_KEY_PAGE_DOWN;
    case KEY_HOME: return CTERMINAL_KEY_HOME;
    case KEY_END: return CTERMINAL_KEY_END;
    case KEY_ENTER: return CTERMINAL_KEY_ENTER;
    case KEY_BACKSPACE: return CTERMINAL_KEY_BACKSPACE;
    case KEY_F(1): return CTERMINAL_KEY_F1;
    default: return 0;
  }
}

typedef enum { NO_KEY, OTHER_KEY, A_KEY } Reading;

/// Drops the rest of a key that the terminal's description lacks: what follows must not be taken
/// for digits that were typed.
static bool was_sequence(void) {
  wint_t code = 0;
  wtimeout(session_input(), 0);
  int status = wget_wch(session_input(), &code);
  if (status == KEY_CODE_YES) ungetch((int)code);
  if (status != OK) return false;
  if (code != '[' && code != 'O') {
    unget_wch((wchar_t)code);
    return false;
  }
  do {
    status = wget_wch(session_input(), &code);
  } while (status == OK && (code < 0x40 || code > 0x7e));
  return true;
}

/// Where the mouse was pressed, or which way its wheel was turned; false for anything else.
static bool read_mouse(int32_t *kind, uint32_t *value) {
  MEVENT event;
  if (getmouse(&event) != OK) return false;
  if (event.bstate & BUTTON1_PRESSED) {
    *kind = CTERMINAL_CLICKED;
    *value = (uint32_t)event.y << 16 | ((uint32_t)event.x & 0xffff);
    return true;
  }
  *kind = CTERMINAL_KEY;
  *value = event.bstate & BUTTON4_PRESSED ? CTERMINAL_KEY_WHEEL_UP
      : event.bstate & BUTTON5_PRESSED ? CTERMINAL_KEY_WHEEL_DOWN
      : 0;
  return *value != 0;
}

/// Between the two keys that surround what is pasted.
static bool is_pasting;

static Reading read_special(wint_t code, int32_t *kind, uint32_t *value) {
  if (code == KEY_PASTE_BEGINS || code == KEY_PASTE_ENDS) {
    is_pasting = code == KEY_PASTE_BEGINS;
    return OTHER_KEY;
  }
  if (code == KEY_MOUSE) return read_mouse(kind, value) ? A_KEY : OTHER_KEY;
  *kind = CTERMINAL_KEY;
  *value = named(code);
  return *value && !is_pasting ? A_KEY : OTHER_KEY;
}

/// Without bytes at the door only those are looked at that were read with an earlier key.
static Reading read_key(bool has_bytes, int32_t *kind, uint32_t *value) {
  wint_t code = 0;
  wtimeout(session_input(), has_bytes ? REST_OF_KEY_MS : 0);
  switch (wget_wch(session_input(), &code)) {
    case OK:
      if (code == ESCAPE && was_sequence()) return OTHER_KEY;
      *kind = is_pasting ? CTERMINAL_PASTED : CTERMINAL_CHARACTER;
      *value = (uint32_t)code;
      return A_KEY;
    case KEY_CODE_YES:
      return read_special(code, kind, value);
    default:
      return NO_KEY;
  }
}

/// Takes the screen again once we are in the foreground; false if a signal ends us before.
static bool go_on(bool has_stopped, int32_t *kind) {
  for (;;) {
    // Before the look at who has the terminal: whoever gives it to us continues us afterwards.
    signals_forget(SIGCONT);
    if (!has_stopped || !session_is_in_background() || signals_are_ending()) break;
    has_stopped = signals_stop();
  }
  if (signals_are_ending()) return false;
  signals_forget(SIGWINCH);
  session_resume();
  *kind = CTERMINAL_RESUMED;
  return true;
}

static bool serve_signal(int32_t *kind, uint32_t *value) {
  int signal = signals_take();
  switch (signal) {
    case 0:
      return false;
    case SIGTSTP:
      session_suspend();
      return go_on(signals_stop(), kind) || serve_signal(kind, value);
    case SIGCONT:
      return go_on(true, kind) || serve_signal(kind, value);
    case SIGINT:
      *kind = CTERMINAL_INTERRUPTED;
      return true;
    case SIGWINCH:
      *kind = CTERMINAL_RESIZED;
      return session_measure();
    default:
      *kind = CTERMINAL_SIGNAL;
      *value = (uint32_t)signal;
      return true;
  }
}

static int64_t now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int rest(int32_t timeout_ms, int64_t started) {
  if (timeout_ms < 0) return -1;
  int64_t left = timeout_ms - (now_ms() - started);
  return left > 0 ? (int)left : 0;
}

/// Hung up, or bytes are announced that are not for us or not there: the end of the input.
static bool is_gone(short events) {
  if (events & (POLLHUP | POLLERR | POLLNVAL)) return true;
  if (!(events & POLLIN)) return false;
  // Reading would stop a job that a shell can continue. Who is still here has no such shell any more,
  // and the keys are for whoever has the terminal now.
  if (session_is_in_background()) return true;
  struct pollfd again = {.fd = STDIN_FILENO, .events = POLLIN};
  int bytes = 0;
  return poll(&again, 1, 0) == 1 && ioctl(STDIN_FILENO, FIONREAD, &bytes) == 0 && bytes == 0;
}

/// Whether something happened, going by what the last poll found.
static bool serve(const struct pollfd *watched, int32_t *kind, uint32_t *value) {
  if (serve_signal(kind, value)) return true;
  bool has_bytes = watched[0].revents & POLLIN;
  Reading reading;
  do {
    reading = read_key(has_bytes, kind, value);
    has_bytes = false;
  } while (reading == OTHER_KEY);
  if (reading == A_KEY) return true;
  *kind = CTERMINAL_CLOSED;
  if (is_gone(watched[0].revents)) return true;
  *kind = CTERMINAL_EXTRA;
  return watched[2].revents != 0;
}

void cterminal_wait(int32_t timeout_ms, int32_t extra_fd, int32_t *kind, uint32_t *value) {
  struct pollfd watched[3] = {
    {.fd = STDIN_FILENO, .events = POLLIN},
    {.fd = signals_descriptor(), .events = POLLIN},
    {.fd = extra_fd, .events = POLLIN},
  };
  int64_t started = now_ms();
  *kind = CTERMINAL_CLOSED;
  *value = 0;
  if (!session_is_open()) return;
  // The first look does not sleep: ncurses may hold keys that no poll can see.
  for (bool sleeps = false;; sleeps = true) {
    int ready = poll(watched, 3, sleeps ? rest(timeout_ms, started) : 0);
    if (ready < 0)
      for (int i = 0; i < 3; i++) watched[i].revents = 0;
    if (serve(watched, kind, value)) return;
    if (sleeps && ready == 0) break;
  }
  *kind = CTERMINAL_TIMEOUT;
}

void cterminal_suspend(void) {
  if (session_is_open()) raise(SIGTSTP);
}
