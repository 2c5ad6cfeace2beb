// What it was, what each choice brings, and what one thought along the way.

import { ask } from "/page/api.js";
import { button, el, paragraph } from "/page/dom.js";
import { keep } from "/page/keep.js";
import { belief, say } from "/page/words.js";

/** `votes`: one's own; `act` and `exit`: what was answered; `choose(id)` keeps the act. */
export function explanation(explained, { votes = [], act, exit, choose, answerExit }) {
  return [
    paragraph(explained.verdict, { class: "word", "data-truth": explained.truth }),
    explained.rule && section(say("oneRule"), paragraph(explained.rule)),
    acts(explained.acts, act, choose),
    explained.exit && question(explained.exit, exit, answerExit),
    section(say("eachChoice"), el("ol", { class: "trace" }, explained.decisions.map((decision) => part(decision, votes)))),
    ...words(explained),
    explained.contrast && section(say("otherTelling"), paragraph(explained.contrast)),
  ].filter(Boolean);
}

/** Words that told what it was, apart from those that either telling may say. */
function words(explained) {
  const isGenuine = explained.truth === "genuine";
  return [["wordsToHear", isGenuine], ["wordsInBoth", !isGenuine]].map(([name, signal]) => {
    const found = explained.heard.filter((one) => one.signal === signal);
    return found.length > 0 && section(say(name), heard(found));
  });
}

const heard = (signs) => el("ul", {}, signs.map((one) =>
  el("li", {}, el("span", { class: one.signal ? "label signal" : "label" }, one.label), " — ", one.words)));

function section(title, ...children) {
  return el("section", {}, el("h2", {}, title), children);
}

/** What one thought and chose at a decision; the other choices behind a tap. */
function part(decision, votes) {
  const mine = votes.filter((vote) => vote.step === decision.step && decision.step !== undefined);
  const chosen = decision.chosen ?? mine[mine.length - 1]?.choice;
  const said = [...(decision.believed === undefined ? [] : [decision.believed]),
    ...mine.filter((vote) => vote.belief !== undefined).map((vote) => vote.belief)].map(belief);
  const own = decision.choices.filter((choice) => choice.letter === chosen);
  const others = decision.choices.filter((choice) => choice.letter !== chosen);
  return el("li", {},
    said.length > 0 && paragraph(say("youThought", { said: said.join(" → ") }), { class: "note" }),
    own.map((choice) => line(choice, ` — ${say("yours")}`)),
    own.length === 0 ? others.map((choice) => line(choice))
      : el("details", {}, el("summary", {}, say("otherChoices")), others.map((choice) => line(choice))));
}

function line(choice, more = "") {
  const brings = choice.brings ? ` (${choice.brings})` : "";
  return el("div", {}, el(more ? "strong" : "span", {}, `${choice.letter.toUpperCase()}. ${choice.text}${brings}${more}`),
    choice.why && el("p", { class: "note" }, choice.why));
}

function acts(offered, act, choose) {
  return section(say("oneThingToday"), paragraph(say("pickOne"), { class: "note" }),
    el("div", { class: "choices" }, offered.map((one) => button(one.text, () => { keep("act", one.text, "session"); choose(one.id); }, {
      "data-act": one.id, "aria-pressed": act === one.id ? "true" : "false",
    }))));
}

export function question(exit, answer, answerExit) {
  return section(exit.question, el("div", { class: "choices" }, exit.options.map((words, place) =>
    button(words, () => answerExit(place), {
      "data-exit": place, "aria-pressed": answer === place ? "true" : "false",
    }))));
}

/** What the stories of a form were, one by one behind a tap. */
export function whatTheyWere(stories) {
  return el("section", { id: "told" }, el("h2", {}, say("toldTitle")), paragraph(say("toldNote"), { class: "note" }),
    stories.map((one) => el("details", { "data-truth": one.truth },
      el("summary", {}, el("strong", {}, one.title), ` — ${one.verdict}`),
      one.believed !== undefined && paragraph(say("toldTrusted", { said: belief(one.believed) })),
      one.chosen && paragraph(say("youChose", { choice: one.chosen })),
      one.heard.length > 0 && [el("h3", {}, say("wordsToHear")), heard(one.heard)],
      one.rule && [el("h3", {}, say("oneRule")), paragraph(one.rule)])));
}

export async function keepAct(id) {
  return ask("PUT", "/api/v1/act", { act: id });
}

export async function keepExit(answer) {
  return ask("PUT", "/api/v1/exit", { answer });
}
