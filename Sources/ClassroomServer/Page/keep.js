// What the phone keeps; where it may not, the page works on for as long as it is open.

const memory = new Map();

function store(kind) {
  try {
    return kind === "session" ? window.sessionStorage : window.localStorage;
  } catch {
    return null;
  }
}

export function read(key, kind = "local") {
  try {
    return store(kind)?.getItem(`scamdrill.${key}`) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

export function keep(key, value, kind = "local") {
  if (value === null) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === null) store(kind)?.removeItem(`scamdrill.${key}`);
    else store(kind)?.setItem(`scamdrill.${key}`, value);
  } catch {
    // Private windows may refuse; memory has it.
  }
}

/** 128 random bits that tell this phone's join from another's, in hexadecimal. */
export function clientKey() {
  const known = read("key");
  if (known && /^[0-9a-f]{32}$/.test(known)) return known;
  return newClientKey();
}

export function newClientKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  keep("key", key);
  return key;
}
