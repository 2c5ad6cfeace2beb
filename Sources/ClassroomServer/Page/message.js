// The story in bubbles.

import { el } from "/page/dom.js";
import { say } from "/page/words.js";

/** A list of messages; from `fresh` on they are new. */
export function story(messages, fresh = messages.length) {
  const items = messages.map((message, place) => item(message, messages[place - 1], place === fresh));
  return el("ol", { class: "story", "aria-label": say("story") }, items);
}

function item(message, before, isFresh) {
  const names = [message.kind, message.channel ?? "", isFresh ? "fresh" : ""].filter(Boolean).join(" ");
  if (message.kind === "setting" || message.kind === "silence") {
    return el("li", { class: names }, message.text);
  }
  if (message.kind === "scene") return el("li", { class: names }, words(message));
  const speaker = speakerOf(message);
  const goesOn = before?.kind === message.kind && before?.by === message.by;
  const address = message.address && el("p", { class: "address" }, message.address);
  const name = speaker && el("p", { class: goesOn ? "by unseen" : "by" }, speaker);
  return el("li", { class: names }, name, el("div", { class: "bubble" }, address, words(message)));
}

function speakerOf(message) {
  if (message.kind === "me") return say("personInStory");
  if (message.kind === "did") return say("theyDid");
  if (message.kind === "ending") return say("ending");
  return message.by ?? "";
}

/** The words; once explained, with what each stretch tells. */
function words(message) {
  if (!message.pieces) return [message.text];
  return message.pieces.map((piece) => {
    if (!piece.mark) return piece.text;
    const names = piece.signal ? "signal" : "";
    const label = el("span", { class: `label ${names}` }, ` [${piece.mark}]`);
    return [el("mark", { class: names }, piece.text), label];
  });
}

/** Names the part that is new, of one story. */
export function freshPart(root) {
  const messages = [...root.querySelectorAll(".story > li")];
  return `${messages.findIndex((message) => message.classList.contains("fresh"))}-${messages.length}`;
}

/** Goes to where the new part begins; false where nothing is new. */
export function showFresh(root) {
  const target = root.querySelector(".fresh");
  target?.scrollIntoView({ block: "start" });
  return Boolean(target);
}
