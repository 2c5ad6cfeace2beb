#define _GNU_SOURCE 1
#include "CTerminal.h"
#include "internal.h"
#include "session.h"

#include <curses.h>
#include <errno.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

// Modes beyond those that curses knows: what is pasted is told from what is typed, and clicks come
// as keys. Whatever is switched on here is switched off when the terminal is given back, also by the
// handler of a crash.

static bool uses_mouse, uses_color;
static struct termios original;

/// The terminal's bytes for it; NULL where its description has none.
static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1 ? text : NULL;
}

static size_t append(char *bytes, size_t count, size_t room, const char *text) {
  for (; text && *text && count < room; text++) {
    // Padding is not sent.
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end)
      text = end;
    else
      bytes[count++] = *text;
  }
  return count;
}

static void prepare_crash(void) {
  const char *ends[] = {
    capability("BD"), uses_mouse ? "\033[?1006l\033[?1000l" : NULL, capability("sgr0"),
    uses_color ? capability("op") : NULL, capability("rmkx"), capability("cnorm"),
    exit_ca_mode,
  };
  char bytes[256];
  size_t count = 0;
  for (unsigned i = 0; i < sizeof ends / sizeof *ends; i++)
    count = append(bytes, count, sizeof bytes - 2, ends[i]);
  bytes[count++] = '\r';
  bytes[count++] = '\n';
  crash_prepare(bytes, count, &original);
}

void modes_write(const char *sequence) {
  char bytes[64];
  size_t count = append(bytes, 0, sizeof bytes, sequence);
  for (size_t sent = 0; sent < count;) {
    ssize_t more = write(STDOUT_FILENO, bytes + sent, count - sent);
    // A signal in this moment must not leave a mode switched on behind us.
    if (more < 0 && errno != EINTR) return;
    if (more > 0) sent += (size_t)more;
  }
}

void modes_begin(bool with_color, const struct termios *modes) {
  uses_color = with_color;
  original = *modes;
  define_key("\033[200~", KEY_PASTE_BEGINS);
  define_key("\033[201~", KEY_PASTE_ENDS);
  modes_send();
}

void modes_send(void) {
  modes_write(capability("BE"));
  if (uses_mouse) mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
  prepare_crash();
}

void modes_take_back(void) {
  if (uses_mouse) mousemask(0, NULL);
  modes_write(capability("BD"));
}

void cterminal_use_mouse(int32_t wants_mouse) {
  if (!session_is_open() || uses_mouse == (wants_mouse != 0)) return;
  uses_mouse = wants_mouse;
  mouseinterval(0);
  mousemask(uses_mouse ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
  prepare_crash();
}
