// Elements out of plain values; text is always text.

export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "on") {
      for (const [event, act] of Object.entries(value)) node.addEventListener(event, act);
    } else if (value === true) {
      node.setAttribute(key, "");
    } else {
      node.setAttribute(key, String(value));
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

export function replace(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child instanceof Node));
}

/** Whether this is for one learner at home: no projector, nobody to wait for. */
export function isAtHome() {
  return "large" in document.documentElement.dataset;
}

export function button(words, act, attributes = {}) {
  return el("button", { type: "button", ...attributes, on: { click: act } }, words);
}

export function paragraph(words, attributes = {}) {
  return el("p", attributes, words);
}

/** The heading of a view: focus goes there when the view is new. */
export function heading(words) {
  return el("h1", { tabindex: -1 }, words);
}
