// How everyone voted: numbers and lengths, never colours alone, and nothing of right or wrong.

import { el, paragraph } from "/page/dom.js";
import { say } from "/page/words.js";

export function bars(rounds, choices = []) {
  return (rounds ?? []).map((round) => {
    const caption = say(round.round === 1 ? "firstVote" : "laterVote", { n: round.round });
    if (round.choices === undefined) {
      return el("div", {}, el("h2", {}, caption), paragraph(say("tooFew", { n: round.voters })));
    }
    const rows = [];
    if (round.trusting !== undefined) {
      rows.push(row(say("trusted"), round.trusting, round.voters));
      rows.push(row(say("doubted"), round.doubting, round.voters));
      if (round.unsure > 0) rows.push(row(say("unsure"), round.unsure, round.voters));
    }
    round.choices.forEach((count, place) => {
      const choice = choices[place];
      rows.push(row(choice ? `${choice.letter.toUpperCase()}. ${choice.text}` : "", count, round.voters));
    });
    return el("table", { class: "bars" }, el("caption", {}, caption), el("tbody", {}, rows));
  });
}

function row(name, count, all) {
  const meter = el("progress", { max: Math.max(all, 1), value: count, "aria-hidden": "true" });
  return el("tr", {}, el("th", { scope: "row" }, name),
    el("td", {}, say("countOf", { n: count, of: all }), meter));
}
