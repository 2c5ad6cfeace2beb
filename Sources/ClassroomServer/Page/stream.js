// The stream of events: kept alive, replaced when it is silent, and when the phone wakes up.
//
// A phone that was locked may hold a stream that looks open and is dead, so its own word is never believed.

import { ask } from "/page/api.js";
import { language } from "/page/words.js";

const silence = 35000;
const pollEvery = 3000;

export class Stream {
  /** `handlers`: state(room), me(me), scene(scene), known() the number of the scene that is here, gone(why), silent(isSilent). */
  constructor(handlers) {
    this.handlers = handlers;
    this.source = null;
    this.failures = 0;
    this.isStopped = true;
    this.isPolling = false;
    this.wantsLook = false;
    this.heardAt = Date.now();
    const wake = () => this.wake();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") wake();
    });
    window.addEventListener("pageshow", wake);
    window.addEventListener("online", wake);
    setInterval(() => this.watch(), 1000);
  }

  start() {
    this.isStopped = false;
    this.open();
  }

  stop() {
    this.isStopped = true;
    this.source?.close();
    this.source = null;
    this.handlers.silent(false);
  }

  open() {
    this.source?.close();
    const source = new EventSource(`/api/v1/events?lang=${language}&scene=${this.handlers.known()}`);
    this.source = source;
    this.heardAt = Date.now();
    const hear = (act) => (event) => {
      if (source !== this.source) return;
      this.heard();
      act(event);
    };
    source.addEventListener("state", hear((event) => this.handlers.state(JSON.parse(event.data))));
    source.addEventListener("scene", hear((event) => this.handlers.scene(JSON.parse(event.data))));
    source.addEventListener("me", hear((event) => this.handlers.me(JSON.parse(event.data))));
    for (const why of ["superseded", "kick", "bye"]) {
      source.addEventListener(why, hear(() => {
        this.stop();
        this.handlers.gone(why);
      }));
    }
    source.addEventListener("open", hear(() => {}));
    source.addEventListener("error", () => {
      if (source !== this.source || this.isStopped) return;
      this.failures += 1;
      // Refused for good, such as by a proxy or a missing token: look what is the matter.
      if (source.readyState === EventSource.CLOSED) {
        this.source = null;
        this.refresh();
        const pause = Math.min(1000 * 2 ** this.failures, 10000) * (0.5 + Math.random());
        setTimeout(() => {
          if (!this.isStopped && this.source === null) this.open();
        }, pause);
      }
    });
  }

  /** Whether it is open, or about to be. */
  get isPromising() {
    return this.failures === 0 && [EventSource.CONNECTING, EventSource.OPEN].includes(this.source?.readyState);
  }

  heard() {
    this.heardAt = Date.now();
    this.failures = 0;
    this.handlers.silent(false);
  }

  watch() {
    if (this.isStopped) return;
    const quiet = Date.now() - this.heardAt;
    if (quiet > silence) {
      this.handlers.silent(true);
      this.refresh();
      this.open();
    } else if (this.failures >= 3 && quiet > pollEvery && !this.isPolling) {
      this.refresh();
    }
  }

  wake() {
    if (this.isStopped) return;
    this.refresh();
    this.open();
  }

  /** A look at everything, beside the stream; asked for during a look, it comes after it. */
  async refresh() {
    this.wantsLook = true;
    if (this.isPolling) return;
    this.isPolling = true;
    while (this.wantsLook && !this.isStopped) {
      this.wantsLook = false;
      await this.look();
    }
    this.isPolling = false;
  }

  async look() {
    const answer = await ask("GET", "/api/v1/state");
    if (answer.status === 0) await new Promise((done) => setTimeout(done, pollEvery * Math.random()));
    if (this.isStopped) return;
    if (answer.status === 200) {
      this.handlers.silent(false);
      this.handlers.me(answer.body.me);
      this.handlers.state(answer.body.room);
    } else if (answer.status === 401) {
      this.stop();
      this.handlers.gone("no-token");
    } else if (answer.status === 403) {
      this.stop();
      this.handlers.gone("kick");
    } else if (answer.status === 410) {
      this.stop();
      this.handlers.gone("bye");
    }
  }
}
