// A story of one's own, step by step; the laptop holds where one is.

import { insist, problem } from "/page/api.js";
import { button, el, paragraph } from "/page/dom.js";
import { explanation } from "/page/debrief.js";
import { story } from "/page/message.js";
import { belief, say } from "/page/words.js";

/** `send(input)` does a step; `exit` and `answerExit` belong to the lesson's last question. */
export function ownPlay(play, { isLast, send, exit, answerExit, act, choose }) {
  return [
    paragraph(play.title, { class: "note" }),
    story(play.messages, play.question.kind === "closed" ? undefined : play.fresh_from),
    asked(play, send),
    play.explained && explanation(play.explained, { act, exit, choose, answerExit }),
    play.question.kind === "closed" && button(say(isLast ? "finish" : "nextStory"), () => send({ next: true }), { class: "main", "data-action": "next" }),
  ].flat().filter(Boolean);
}

function asked(play, send) {
  const back = play.may_take_back && button(say("takeBack"), () => send({ take_back: true }), { class: "plain", "data-action": "take-back" });
  const question = play.question;
  switch (question.kind) {
    case "belief": {
      const levels = [1, 2, 3, 4, 5, 6].concat(question.may_be_unsure ? [0] : []);
      return el("fieldset", {}, el("legend", {}, question.question), el("div", { class: "choices" },
        levels.map((level) => button(belief(level), () => send({ belief: level }), { "data-belief": level }))));
    }
    case "choices":
      return el("fieldset", {}, el("legend", {}, say("whatDoYouDo")), el("div", { class: "choices" },
        question.choices.map((choice) => button(
          [el("b", {}, choice.letter.toUpperCase()), el("span", {}, choice.text)],
          () => send({ choose: choice.letter }), { "data-choice": choice.letter }))), back);
    case "proceed":
      return el("p", {}, button(say("readOn"), () => send({ proceed: true }), { class: "main", "data-action": "proceed" }), back);
    case "ended":
      return el("p", {}, button(say("explainIt"), () => send({ close: true }), { class: "main", "data-action": "close" }), " ",
        button(say("markFirst"), () => send({ open_marking: true }), { "data-action": "open-marking" }));
    case "marking":
      return marking(question, send);
    default:
      return null;
  }
}

function marking(question, send) {
  const next = { undefined: "doubtful", doubtful: "reassuring", reassuring: undefined };
  const name = { doubtful: say("doubtful"), reassuring: say("reassuring") };
  return el("fieldset", {}, el("legend", {}, say("markingTitle")),
    paragraph(say("markingHow", { n: question.allowed }), { class: "note" }),
    el("div", { class: "choices" }, question.clauses.map((clause, place) => button(
      [el("span", {}, clause.text), clause.mark && el("span", { class: clause.mark === "doubtful" ? "label" : "label signal" }, name[clause.mark])],
      () => send({ mark: { clause: place, as: next[clause.mark] } }),
      { "data-clause": place, "aria-pressed": clause.mark ? "true" : "false" }))),
    button(say("markingDone"), () => send({ close: true }), { class: "main", "data-action": "close" }));
}

/** Sends a step; gives the play as it then is, or null where it has to be looked at anew. */
export async function step(play, input) {
  const answer = await insist("PUT", `/api/v1/plays/${play.item}/inputs/${play.n}`, input);
  if (answer.status === 200) return answer.body;
  if (problem(answer) === "other-input" || problem(answer) === "gap") return null;
  return null;
}
