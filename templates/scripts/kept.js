// What is kept outside of a page, in its address and on this device, is read and written here alone. Others cut addresses
// off and mistype them, and a browser may refuse to keep anything: whatever is asked here, nothing throws.
const AGAIN = 10000,
  TRIES = 3; // Safari takes 100 new addresses in 30 seconds
let unwritten = "",
  timer = 0;

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
site.root = new URL("..", src);
site.to = (path) => new URL(path, site.root).href;
site.path = (pattern, values) => site.to(site.addresses[pattern].replace(/\{(\w+)\}/g, (_, name) => values[name]));

/** @type {(run: string) => Uint8Array} */
const bytes = (run) => Uint8Array.from(run.match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16));
// As far as it can be read: an escape that was cut off is left out.
/** @type {(text: string) => string} */
const plain = (text) =>
  text
    .replace(/%[0-9a-f]?$/i, "")
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes(run)).replace(/\ufffd/g, ""),
    );
/** @type {(text: string) => Map<string, string>} */
const fieldsOf = (text) => {
  /** @type {Map<string, string>} */
  const fields = new Map();
  for (const part of text.split("&").filter((each) => each.includes("="))) {
    const [name, ...value] = part.replace(/\+/g, " ").split("=");
    fields.set(plain(name), plain(value.join("=")));
  }
  return fields;
};

// The address as it should be, though the browser may not have taken it yet.
const whole = () => unwritten || location.href;
/** @type {(address: string, tries: number) => void} */
const replace = (address, tries) => {
  clearTimeout(timer);
  unwritten = "";
  if (address === location.href) return;
  try {
    history.replaceState(null, "", address);
  } catch {
    // too many at once, or a page opened from disk
    unwritten = address;
    if (tries) timer = setTimeout(() => replace(address, tries - 1), AGAIN);
  }
};
/** @type {(fragment: string) => string} */
const withFragment = (fragment) => whole().split("#")[0] + (fragment && `#${fragment}`);
const target = () => {
  const name = location.hash.slice(1);
  return name ? document.getElementById(name) || document.getElementById(plain(name)) : null;
};
/** @type {(listener: () => void) => void} */
const onChange = (listener) =>
  addEventListener("hashchange", () => {
    clearTimeout(timer);
    unwritten = "";
    listener();
  });

site.address = {
  whole,
  withFragment, // the whole address with another fragment
  target, // what on this page it leads to, if it does
  onChange,
  fragment: () => plain(location.hash.slice(1)), // what stands after #
  fields: () => fieldsOf(location.hash.slice(1)), // the same as name → value
  query: (name) => fieldsOf(location.search.slice(1)).get(name) || "",
  write: (fragment) => replace(withFragment(fragment), TRIES),
  ask: (name, text) => {
    const address = new URL(whole());
    if (text) address.searchParams.set(name, text);
    else address.searchParams.delete(name);
    replace(address.href, TRIES);
  },
  written: (pairs) => String(new URLSearchParams(pairs)),
  // half a character, which a key or a cut may leave, cannot be encoded
  encoded: (text) =>
    encodeURIComponent(
      text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found[1] ? found : "\ufffd")),
    ),
  // another address was asked of this page, not a place on it
  onAsked: (listener) => onChange(() => target() || listener()),
  served: location.protocol.startsWith("http"), // not opened from a disk
};

site.store = (key, value) => {
  try {
    if (value === undefined) return localStorage.getItem(key) || "";
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // storage is blocked or full: what is chosen lasts as long as the page
  }
  return value || "";
};
// What is kept under a key may have changed: in another tab, or before one came back to this page.
site.onKept = (key, listener) => {
  addEventListener("storage", (event) => (event.key === key || event.key === null) && listener());
  addEventListener("pageshow", (event) => event.persisted && listener());
};
