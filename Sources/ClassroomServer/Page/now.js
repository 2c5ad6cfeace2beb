// "It is happening to me now": what to do first. Works without the laptop.

import { button, el, heading, paragraph } from "/page/dom.js";
import { say } from "/page/words.js";

export function openNow() {
  if (document.getElementById("now-card")) return;
  const before = document.activeElement;
  const close = () => {
    card.remove();
    for (const node of rest) node.inert = false;
    before?.focus();
  };
  const steps = ["nowStop", "nowHangUp", "nowCall", "nowBank", "nowTell"].map((name) => el("li", {}, say(name)));
  const title = heading(say("nowTitle"));
  const card = el("section", { id: "now-card", class: "overlay", role: "dialog", "aria-modal": "true", "aria-label": say("nowTitle"),
    on: { keydown: (event) => { if (event.key === "Escape") close(); } } },
    el("div", {}, title, el("ol", {}, steps), paragraph(say("nowNotYourFault")), button(say("back"), close, { class: "main", "data-action": "close-now" })));
  const rest = Array.from(document.body.children);
  for (const node of rest) node.inert = true;
  document.body.append(card);
  title.focus();
}
