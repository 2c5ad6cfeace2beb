// Coming in: with the code, or again with the six symbols shown on the phone before.

import { ask, problem } from "/page/api.js";
import { button, el, heading, isAtHome, paragraph } from "/page/dom.js";
import { clientKey, keep, newClientKey, read } from "/page/keep.js";
import { language, say } from "/page/words.js";

export function codeInAddress() {
  const found = location.pathname.match(/^\/j\/([0-9a-z]{6})\/?$/i);
  return found ? found[1].toUpperCase() : "";
}

/** Asks to come in; `isIn(me)` is called once one is. `why` is said first. */
export function joinView(isIn, why) {
  const code = codeInAddress() || read("code") || "";
  const note = paragraph(why ?? "", { id: "why", role: "status", class: "banner" });
  const field = (id, label, attributes, hint) => el("p", {}, el("label", { for: id }, label),
    el("input", { type: "text", id, autocomplete: "off", spellcheck: "false", "aria-describedby": hint ? `${id}-hint` : null, ...attributes }),
    hint && el("span", { id: `${id}-hint`, class: "note" }, hint));
  const heads = el("p", {}, el("label", { for: "heads" }, say("heads")),
    el("select", { id: "heads" }, [1, 2, 3, 4, 5, 6].map((count) => el("option", { value: count }, say(count === 1 ? "headsOne" : "headsMany", { n: count })))));
  const form = el("form", { id: "join", on: { submit: async (event) => {
    event.preventDefault();
    const typed = form.querySelector("#code").value;
    const answer = await join(typed, form.querySelector("#name").value, Number(form.querySelector("#heads")?.value ?? 1), form.querySelector("#slip")?.value ?? "");
    if (answer.status === 200 || answer.status === 201) return isIn(answer.body);
    note.textContent = answer.status === 0 ? say("cannotReach") : answer.body?.title ?? "";
    if (problem(answer) === "name-taken" && answer.body.suggestion) form.querySelector("#name").value = answer.body.suggestion;
    if (problem(answer) === "kicked") newClientKey();
    note.focus?.();
  } } },
    field("code", say("code"), { value: code, maxlength: 12, inputmode: "text", autocapitalize: "characters", required: true }),
    "slips" in document.body.dataset ? field("slip", say("slip"), { maxlength: 12, autocapitalize: "characters" }, say("slipHint")) : null,
    field("name", say("name"), { maxlength: 24 }, say("nameHint")), isAtHome() ? null : heads,
    el("p", {}, el("button", { type: "submit", class: "main" }, say("comeIn"))));
  const again = el("form", { id: "resume", hidden: true, on: { submit: async (event) => {
    event.preventDefault();
    const answer = await ask("POST", "/api/v1/resume", {
      code: form.querySelector("#code").value, resume_code: again.querySelector("#resume-code").value,
    });
    if (answer.status === 200) return isIn(answer.body);
    note.textContent = answer.status === 0 ? say("cannotReach") : answer.body?.title ?? "";
  } } }, field("resume-code", say("resumeCode"), { maxlength: 12, autocapitalize: "characters" }, say("resumeHint")),
    el("p", {}, el("button", { type: "submit", class: "main" }, say("goOnHere"))));
  return [
    heading(say("joinTitle")), note, form,
    button(say("wasHere"), () => { again.hidden = !again.hidden; if (!again.hidden) again.querySelector("input").focus(); }, { class: "plain", "data-action": "resume", "aria-expanded": "false" }),
    again,
    el("section", {}, el("h2", {}, say("honestTitle")), ["honestKept", "honestName", "honestOpen", "honestScan"].map((name) => paragraph(say(name)))),
  ];
}

export async function join(code, name, heads, slip) {
  keep("code", code.toUpperCase().replace(/[\s-]/g, ""));
  keep("heads", String(heads));
  const body = { code, client_key: clientKey(), heads, lang: language };
  if (name.trim()) body.name = name;
  if (slip.trim()) body.slip = slip;
  return ask("POST", "/api/v1/join", body);
}

/** Comes in again by itself, as the same person, where this phone was in this room before. */
export async function joinAgain() {
  const code = codeInAddress() || read("code");
  if (!code || !read("key") || read("code") !== code) return null;
  const answer = await join(code, "", Number(read("heads")) || 1, "");
  return answer.status === 200 ? answer.body : null;
}
