// Requests, and what came of them: {status, body}; status 0 where nobody answered.

import { language } from "/page/words.js";

const patience = 8000;

export async function ask(method, path, body, headers = {}) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  const mark = path.includes("?") ? "&" : "?";
  try {
    const answer = await fetch(`${path}${mark}lang=${language}`, {
      method,
      headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      credentials: "same-origin",
      signal: giveUp.signal,
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? parsed(text) : null };
  } catch {
    return { status: 0, body: null };
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The last part of a problem's type. */
export function problem(answer) {
  return answer.body?.type?.split(":").pop() ?? "";
}

export function wait(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Asks until there is a final answer; `isWanted` says whether that is still so. */
export async function insist(method, path, body, isWanted = () => true) {
  for (let pause = 500; isWanted(); pause = Math.min(pause * 2, 8000)) {
    const answer = await ask(method, path, body);
    const isFinal = answer.status >= 200 && answer.status < 500 && answer.status !== 429;
    if (isFinal) return answer;
    await wait(pause * (0.75 + Math.random() / 2));
  }
  return { status: 0, body: null };
}
