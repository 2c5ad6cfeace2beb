// One decision: first whether they can be trusted, then what to do. Kept until the laptop has it.

import { insist, problem, wait } from "/page/api.js";
import { button, el, paragraph } from "/page/dom.js";
import { keep, read } from "/page/keep.js";
import { belief, say } from "/page/words.js";

const halfOf = (me, room) => `half.${me.participant}.${room.step}.${room.round}`;
const keyOf = (me, room) => `vote.${me.participant}.${room.step}.${room.round}`;

/** What was chosen for this asking: on the laptop already, or still on its way as long as it may count. */
function chosen(me, room) {
  const waiting = room.phase === "open" && read(keyOf(me, room), "session");
  if (waiting) return { ...JSON.parse(waiting), isSent: false };
  const vote = me.votes.find((vote) => vote.step === room.step && vote.round === room.round);
  return vote ? { belief: vote.belief, choice: vote.choice, isSent: true } : {};
}

let sending = 0;

/** The question of the decision at hand; `refresh` is called when the laptop has answered. */
export function decision(scene, me, room, refresh) {
  const root = el("section", { class: "decision", "aria-label": say("decision") });
  let mine = chosen(me, room);
  const draw = () => {
    root.replaceChildren(...[
      scene.trust && trust(scene.trust, mine, (level) => change({ belief: level })),
      (!scene.trust || mine.belief !== undefined) && choices(scene.choices, mine, (letter) => change({ choice: letter })),
      state(mine),
    ].filter(Boolean));
  };
  const change = (part) => {
    const hadBelief = mine.belief !== undefined;
    const focused = document.activeElement?.value;
    mine = { ...mine, ...part, isSent: false };
    if (mine.choice !== undefined && (!scene.trust || mine.belief !== undefined)) send();
    else keep(halfOf(me, room), "1", "session");
    draw();
    if ("belief" in part) {
      const again = root.querySelector(`input[name=belief][value="${focused}"]`);
      again?.focus();
      if (!hadBelief) root.querySelector(".choices")?.scrollIntoView({ block: "nearest" });
    } else {
      root.querySelector(`[data-choice="${part.choice}"]`)?.focus();
    }
  };
  const send = async () => {
    const number = ++sending;
    const body = { choice: mine.choice, ...(scene.trust ? { belief: mine.belief } : {}) };
    const key = keyOf(me, room);
    keep(key, JSON.stringify({ choice: mine.choice, belief: mine.belief }), "session");
    const answer = await insist("PUT", `/api/v1/votes/${room.step}/${room.round}`, body, () => number === sending);
    if (number !== sending) return;
    if (problem(answer) === "class-paused") return waitForPause(number);
    if (answer.status !== 0) keep(key, null, "session");
    if (answer.status === 200) {
      mine = { ...mine, isSent: true };
      me.votes = me.votes.filter((vote) => vote.step !== room.step || vote.round !== room.round)
        .concat({ step: room.step, round: room.round, ...body });
    } else {
      mine = { ...mine, why: answer.body?.title ?? "", isSent: false };
      if (["vote-closed", "stale-step"].includes(problem(answer))) refresh();
    }
    draw();
  };
  // In a pause the vote stays here; when the class goes on this is drawn anew, and sends it again. Where the pause
  // was over before the page heard of it nothing is drawn, so it tries by itself as well.
  const waitForPause = async (number) => {
    refresh();
    await wait(1000 + 1000 * Math.random());
    if (number === sending && root.isConnected) send();
  };
  // A vote that was on its way when the page went.
  if (mine.choice !== undefined && mine.isSent === false) send();
  draw();
  return root;
}

function trust(asked, mine, act) {
  const levels = [1, 2, 3, 4, 5, 6].concat(asked.may_be_unsure ? [0] : []);
  const options = levels.map((level) => el("label", { class: "option" },
    el("input", {
      type: "radio", name: "belief", value: level, checked: mine.belief === level, on: { change: () => act(level) },
    }), belief(level)));
  return el("fieldset", {}, el("legend", {}, asked.question), options);
}

function choices(offered, mine, act) {
  const buttons = offered.map((choice) => button(
    [el("b", {}, choice.letter.toUpperCase()), el("span", {}, choice.text)], () => act(choice.letter),
    { "data-choice": choice.letter, "aria-pressed": mine.choice === choice.letter ? "true" : "false" }));
  return el("fieldset", {}, el("legend", {}, say("whatShouldTheyDo")), el("div", { class: "choices" }, buttons));
}

function state(mine) {
  const words = mine.why ? mine.why
    : mine.choice === undefined ? say("notYet") : mine.isSent ? say("taken") : say("onItsWay");
  return paragraph(words, { id: "sent", class: "state", role: "status", "data-sent": mine.isSent ? "true" : "false" });
}

/** What one answered, in words, where there is nothing to answer any more. */
export function answered(scene, me, room) {
  const vote = chosen(me, room);
  if (vote.choice === undefined) return paragraph(say(read(halfOf(me, room), "session") ? "halfAnswered" : "didNotVote"), { class: "note" });
  const choice = scene?.choices?.find((choice) => choice.letter === vote.choice);
  const words = [vote.belief !== undefined ? belief(vote.belief) : "", choice ? `${choice.letter.toUpperCase()}. ${choice.text}` : ""];
  return el("div", { class: "state", "data-sent": String(vote.isSent) },
    paragraph(say(vote.isSent ? "youAnswered" : "onItsWay")), words.filter(Boolean).map((line) => paragraph(line)));
}
