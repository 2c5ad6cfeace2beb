// The page of a class: what the laptop says last is what is shown.

import { ask, insist, wait } from "/page/api.js";
import { bars } from "/page/bars.js";
import { explanation, keepAct, keepExit, question, whatTheyWere } from "/page/debrief.js";
import { button, el, heading, isAtHome, paragraph, replace } from "/page/dom.js";
import { joinAgain, joinView } from "/page/join.js";
import { keep, newClientKey, read } from "/page/keep.js";
import { freshPart, showFresh, story } from "/page/message.js";
import { openNow } from "/page/now.js";
import { ownPlay, step } from "/page/own.js";
import { Stream } from "/page/stream.js";
import { answered, decision } from "/page/vote.js";
import { announced, language, load, say } from "/page/words.js";

const main = document.getElementById("main");
let room = null;
let me = null;
let scene = null;
// What the stories of forms were, at the end; null as long as that is not known.
let stories = null;
let shown = "";
// Which messages were the new ones when the page went to them last.
let shownPart = "";
let wantedScene = 0;

const stream = new Stream({
  state(next) {
    if (room && next.seq < room.seq) return;
    const isOther = room && (next.item !== room.item || next.phase !== room.phase);
    if (me && room && next.item !== room.item) me = { ...me, votes: [], act: null, play: null };
    room = next;
    if (room.phase === "own" && isOther) stream.refresh();
    look();
  },
  me(next) {
    me = next;
    look();
  },
  scene(next) {
    scene = next;
    if (room?.scene === next.scene) look();
  },
  known: () => (scene?.lang === language ? scene.scene : 0),
  gone(why) {
    if (why === "superseded") return superseded();
    if (why === "bye") return over();
    if (why === "kick") return comeIn(say("kicked"), true);
    return again();
  },
  silent(isSilent) {
    const note = document.getElementById("connection");
    note.hidden = !isSilent;
    note.textContent = isSilent ? say("silent") : "";
  },
});

/** Shows where the class is; reads what there is to read first. */
async function look() {
  if (!room || !me) return;
  // For the page that comes when the class is over, and nobody can be asked any more.
  if (me.code && !me.may_enter_code) keep("form", me.code, "session");
  if (me.standing === "waiting") return show("waiting", waiting);
  const needsScene = room.scene > 0 && !["own", "lobby", "ended"].includes(room.phase);
  if (needsScene && !hasScene()) return fetchScene();
  switch (room.phase) {
    case "lobby": return show("lobby", lobby, me.name);
    case "show": return show("show", reading);
    case "open": return show("open", voting, myVote());
    case "closed": return show("closed", closed);
    case "reveal": return show("reveal", revealed);
    case "discuss": return show("discuss", discussing);
    case "own": return show("own", own, `${me.play?.item}.${me.play?.n}.${me.through}.${me.code}.${me.may_enter_code}`);
    case "debrief": return show("debrief", debrief);
    default: return over();
  }
}

/** One's own vote, which another tab or phone may have cast. */
function myVote() {
  const vote = me.votes.find((vote) => vote.step === room.step && vote.round === room.round);
  return vote ? `${vote.belief}${vote.choice}` : "";
}

/** What has the focus, so that it can be found again in a view that is drawn anew. */
function focused() {
  const node = document.activeElement;
  if (node?.dataset?.choice) return `[data-choice="${node.dataset.choice}"]`;
  return node?.name === "belief" ? `input[name=belief][value="${node.value}"]` : null;
}

/** Whether what is to be read now is here, in the language of the page. */
function hasScene() {
  return scene?.scene === room.scene && scene.lang === language;
}

/** Asks for what is to be read, where the stream does not bring it. */
async function fetchScene() {
  const wanted = room.scene;
  if (wantedScene === `${wanted}.${language}`) return;
  wantedScene = `${wanted}.${language}`;
  if (stream.isPromising) await wait(500 + 1000 * Math.random());
  if (!hasScene() && room.scene === wanted) {
    const answer = await ask("GET", `/api/v1/scenes/${wanted}`);
    if (answer.status === 200) scene = answer.body;
    else await wait(answer.status === 0 ? 1000 : 300);
  }
  wantedScene = 0;
  look();
}

/** A view, drawn anew only where it is another one: nobody loses their place by a count. */
function show(phase, draw, more = "") {
  const key = [phase, room?.item, room?.scene, room?.step, room?.round, room?.paused, language, more].join("|");
  const isNewPlace = !shown.startsWith(`${phase}|${room?.item}|${room?.scene}|`) || phase === "own";
  if (key !== shown) {
    shown = key;
    document.body.dataset.phase = phase;
    document.body.dataset.scene = room?.scene ?? "";
    document.body.dataset.paused = room?.paused ? "true" : "false";
    const focus = focused();
    const place = window.scrollY;
    const content = draw();
    replace(main, room?.paused && phase !== "lobby" ? paragraph(say("paused"), { class: "banner" }) : [], content);
    document.getElementById("news").textContent = announced(phase);
    if (isNewPlace) {
      main.querySelector("h1")?.focus({ preventScroll: true });
      const part = `${me?.play?.item}.${freshPart(main)}`;
      // Who has answered in a story of their own stands where the next question comes, below what was read.
      const isRead = phase === "own" && part === shownPart;
      shownPart = part;
      if (!["show", "own", "open"].includes(phase)) window.scrollTo(0, 0);
      else if (isRead || !showFresh(main)) stay(place);
    } else {
      stay(place);
      if (focus) main.querySelector(focus)?.focus({ preventScroll: true });
    }
  }
  chrome();
}

/** Where the page was, as far as it still is so long: drawn anew, it would begin at its top. */
function stay(place) {
  window.scrollTo({ top: place, behavior: "instant" });
}

/** What stands around every view. */
function chrome() {
  const joined = document.getElementById("joined");
  if (joined && room) joined.textContent = say("inRoom", { n: room.joined });
  document.getElementById("language").textContent = language === "zh" ? "English" : "中文";
  document.getElementById("language").lang = language === "zh" ? "en" : "zh";
  document.getElementById("now").setAttribute("aria-label", say("nowTitle"));
  document.getElementById("where").textContent = room && document.body.dataset.phase !== "ended" ? [scene?.title && room.phase !== "lobby" && room.phase !== "own" ? scene.title : "",
    room.items > 1 && room.item > 0 && !(room.phase === "own" && me?.through) ? say("storyOf", { n: (room.phase === "own" && me?.play?.part) || room.item, of: room.items }) : ""].filter(Boolean).join(" · ") : "scamdrill";
  document.title = room ? `${room.word} · scamdrill` : "scamdrill";
  const footer = document.getElementById("footer");
  footer.hidden = !me || document.body.dataset.phase === "ended";
  if (footer.hidden) return;
  const key = [me.name, me.resume_code, me.code, language].join("|");
  if (footer.dataset.key === key) return;
  footer.dataset.key = key;
  const pair = (name, value) => [el("dt", {}, name), el("dd", {}, value)];
  replace(footer, el("dl", {}, pair(say("roomWord"), me.room_word ?? room?.word ?? ""), pair(say("yourName"), me.name),
    pair(say("resumeCode"), me.resume_code), me.code ? pair(say("formCodeName"), me.code) : []), paragraph(say("resumeNote"), { class: "note" }),
    button(say("leave"), leave, { class: "plain", "data-action": "leave" }));
}

const title = (words) => heading(words);
const count = () => paragraph(say("inRoom", { n: room.joined }), { class: "note", id: "joined" });

function waiting() {
  return [title(say("waitingTitle")), paragraph(say("waitingWhy"))];
}

function lobby() {
  return [title(say("lobbyTitle", { name: me.name })), paragraph(say("wordIs")), paragraph(room.word, { class: "word" }),
    paragraph(say("wordWhy"), { class: "note" }), isAtHome() ? [] : count()];
}

const told = (phase) => [title(say(phase)), story(scene.messages, scene.fresh_from)];

function reading() {
  const ask = scene.choices && [scene.trust && paragraph(scene.trust.question), paragraph(say("soonAsked"), { class: "note" })];
  return [...told("showTitle"), ask || []].flat().filter(Boolean);
}

function voting() {
  if (room.paused) return [...told("openTitle"), answered(scene, me, room)];
  return [...told("openTitle"), decision(scene, me, room, () => stream.refresh())];
}

function closed() {
  return [title(say("closedTitle")), answered(scene, me, room), paragraph(say("closedWhy"), { class: "note" })];
}

function revealed() {
  return [title(say("revealTitle")), ...bars(room.bars, scene.choices), answered(scene, me, room)];
}

function discussing() {
  return [title(say("discussTitle")), paragraph(scene.discuss ?? say("talk"), { class: "word" }),
    ...bars(room.bars, scene.choices), answered(scene, me, room)];
}

function own() {
  if (me.through) {
    return [title(say("throughTitle")), me.last ? [el("h2", {}, say("oneQuestion")),
      question(me.last, me.exit, (place) => answer(() => keepExit(place), { exit: place }))] : [], formCode(),
      paragraph(say(me.told_later ? "toldLater" : "throughWhy"), me.told_later ? { id: "told-later" } : {})];
  }
  if (!me.play) return [title(say("ownTitle"))];
  const play = me.play;
  const send = async (input) => {
    for (const node of main.querySelectorAll("button")) node.disabled = true;
    const next = await step(play, input);
    if (!next || next.item !== play.item || input.next || (next.form && next.question.kind === "closed")) {
      // Drawn anew even where nothing has changed: the buttons are to work again.
      shown = "";
      return stream.refresh();
    }
    me = { ...me, play: next };
    look();
  };
  const exits = { exit: me.exit, answerExit: (place) => answer(() => keepExit(place), { exit: place }) };
  return [title(play.form?.title ?? say("ownTitle")), ...formIntro(play), ...ownPlay(play, { isLast: play.part === room.items, send, ...exits, act: me.act, choose: (id) => send({ resolve: id }) })];
}

/** The code to keep, for who answered a form. */
const formCode = () => me.code && !me.may_enter_code ? paragraph(say("formCode", { code: me.code }), { class: "keep", id: "form-code" }) : [];

/** Before the first story of a form: what is asked, and room for a code from another day. */
function formIntro(play) {
  if (!play.form) return [];
  const place = paragraph(say("formOf", { n: play.form.number, of: play.form.count }), { class: "note", id: "form-place" });
  const intro = play.form.number === 1 && play.n === 0 ? [paragraph(say("formIntro", { n: play.form.count }))] : [];
  if (!me.may_enter_code) return [place, ...intro];
  const note = paragraph("", { role: "status", id: "code-note" });
  const form = el("form", { id: "earlier", hidden: true, on: { submit: async (event) => {
    event.preventDefault();
    const result = await ask("PUT", "/api/v1/code", { code: form.querySelector("input").value });
    if (result.status === 200) return stream.refresh();
    note.textContent = result.status === 0 ? say("cannotReach") : result.body?.title ?? "";
  } } }, el("p", {}, el("label", { for: "earlier-code" }, say("codeField")),
    el("input", { type: "text", id: "earlier-code", maxlength: 12, autocomplete: "off", spellcheck: "false", autocapitalize: "characters", required: true })),
  el("p", {}, el("button", { type: "submit" }, say("useCode"))), note);
  const toggle = button(say("hasCode"), () => { form.hidden = !form.hidden; toggle.setAttribute("aria-expanded", String(!form.hidden)); if (!form.hidden) form.querySelector("input").focus(); }, { class: "plain", "data-action": "has-code", "aria-expanded": "false" });
  return [place, ...intro, toggle, form];
}

function debrief() {
  return [title(say("debriefTitle")), ...explanation(scene.explained, {
    votes: me.votes, act: me.act, exit: me.exit,
    choose: (id) => answer(() => keepAct(id), { act: id }),
    answerExit: (place) => answer(() => keepExit(place), { exit: place }),
  }), el("section", {}, el("h2", {}, say("storyAgain")), story(scene.messages))];
}

/** Keeps an answer and shows it as kept. */
async function answer(keep, change) {
  const result = await keep();
  if (result.status !== 200) return stream.refresh();
  me = { ...me, ...change };
  const focus = document.activeElement?.dataset;
  shown = "";
  const place = window.scrollY;
  look();
  stay(place);
  const same = focus?.act ? `[data-act="${focus.act}"]` : focus?.exit ? `[data-exit="${focus.exit}"]` : null;
  if (same) main.querySelector(same)?.focus({ preventScroll: true });
}

function plain(phase, ...content) {
  shown = phase;
  document.body.dataset.phase = phase;
  replace(main, ...content);
  document.getElementById("news").textContent = announced(phase);
  chrome();
  main.querySelector("h1")?.focus();
}

function superseded() {
  plain("superseded", title(say("supersededTitle")), paragraph(say("supersededWhy")),
    button(say("useHere"), () => { shown = ""; stream.start(); stream.refresh(); }, { class: "main", "data-action": "use-here" }));
}

function over() {
  stream.stop();
  if (isOver()) return;
  // A page that was opened after the end knows nothing of what was before.
  const mayTell = !me || me.code || me.told_later || read("form", "session");
  if (!mayTell) stories = [];
  goodbye();
  if (mayTell) learnWhatTheyWere();
}

const isOver = () => document.body.dataset.phase === "ended";

/** Asks until it is known, for about a minute in which the phone is awake. */
async function learnWhatTheyWere() {
  let asked = 0;
  // Not all in one instant.
  await wait(1000 * Math.random());
  const answer = await insist("GET", "/api/v1/told", undefined, () => isOver() && asked++ < 12);
  if (!isOver()) return;
  stories = answer.status === 200 ? answer.body : [];
  goodbye();
}

function goodbye() {
  const act = read("act", "session");
  const code = read("form", "session");
  plain("ended", title(say("endedTitle")), act ? el("section", {}, el("h2", {}, say("oneThingToday")), paragraph(act)) : [],
    code ? paragraph(say("formCode", { code }), { class: "keep", id: "form-code" }) : [],
    stories === null ? paragraph(say("toldSoon"), { class: "note" }) : stories.length > 0 ? whatTheyWere(stories) : [],
    stories === null ? [] : paragraph(say("endedWhy")));
}

function comeIn(why, isKicked = false) {
  room = me = scene = stories = null;
  stream.stop();
  if (isKicked) newClientKey();
  plain(isKicked ? "kicked" : "join", ...joinView(enter, why));
}

function enter(mine) {
  me = mine;
  // What somebody else on this phone meant to do is not theirs.
  if (read("who", "session") !== mine.participant) for (const key of ["act", "form"]) keep(key, null, "session");
  keep("who", mine.participant, "session");
  shown = "";
  stream.start();
  stream.refresh();
}

/** The laptop does not know this phone any more: in again by itself, or ask. */
async function again() {
  const mine = await joinAgain();
  if (mine) enter(mine);
  else comeIn();
}

async function leave() {
  if (!window.confirm(say("leaveSure"))) return;
  const answer = await ask("DELETE", "/api/v1/me");
  if (answer.status === 204 || answer.status === 401) {
    newClientKey();
    comeIn(say("left"));
  }
}

document.getElementById("language").addEventListener("click", async () => {
  try {
    await load(language === "zh" ? "en" : "zh");
  } catch {
    // After the end the laptop may be gone, and with it the other language.
    return;
  }
  shown = "";
  if (isOver()) {
    const before = stories;
    const answer = await ask("GET", "/api/v1/told");
    stories = answer.status === 200 ? answer.body : before;
    goodbye();
  } else if (me && room) {
    stream.open();
    stream.refresh();
  } else {
    comeIn();
  }
});
document.getElementById("now").addEventListener("click", openNow);

async function begin() {
  for (let pause = 500; ; pause = Math.min(pause * 2, 8000)) {
    try {
      await load();
      break;
    } catch {
      await wait(pause);
    }
  }
  chrome();
  const answer = await ask("GET", "/api/v1/state");
  if (answer.status === 200) {
    room = answer.body.room;
    me = answer.body.me;
    stream.start();
    return look();
  }
  if (answer.status === 403) return comeIn(say("kicked"), true);
  if (answer.status === 410) return over();
  return again();
}

begin();
