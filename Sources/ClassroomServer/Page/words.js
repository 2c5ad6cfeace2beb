// The words of the page in the language chosen.

import { isAtHome } from "/page/dom.js";
import { keep, read } from "/page/keep.js";

let table = {};
export let language = firstLanguage();

function firstLanguage() {
  const kept = read("language");
  if (kept === "zh" || kept === "en") return kept;
  return (navigator.language || "zh").toLowerCase().startsWith("zh") ? "zh" : "en";
}

export async function load(wanted = language) {
  const answer = await fetch(`/api/v1/words?lang=${wanted}`);
  if (!answer.ok) throw new Error(`words ${answer.status}`);
  table = await answer.json();
  language = wanted;
  keep("language", wanted);
  document.documentElement.lang = wanted;
}

/** The words with this name, with {places} filled in; at home those meant for there. */
export function say(name, places = {}) {
  const words = (isAtHome() && table[`${name}AtHome`]) || (table[name] ?? "");
  return words.replace(/\{(\w+)\}/g, (whole, place) => (place in places ? places[place] : whole));
}

/** A level of belief, 0 to 6, in words. */
export function belief(level) {
  return say(["unsure", "belief1", "belief2", "belief3", "belief4", "belief5", "belief6"][level]);
}

/** What is said aloud when a view is new. */
export function announced(phase) {
  return (isAtHome() && table.phases?.[`${phase}AtHome`]) || (table.phases?.[phase] ?? "");
}
