// Keeps the site for reading without a network. The build writes what it knows before this, as OFFLINE. Whoever is
// online gets the newest.
const FAMILY = `kept ${ROOT} `; // other sites may stand below the same host, and share its caches
const NAME = FAMILY + OFFLINE.build;
const PATIENCE = 3000; // milliseconds to wait for the network where there is a copy
const HASHED = /\.[0-9a-f]{8}\.\w+$/; // named after its bytes, so never out of date
// The path of an address in the site, with the file's name; "" outside of it.
/** @param {string} address */
const inside = (address) => {
  const url = new URL(address);
  const path = url.origin + url.pathname;
  if (!path.startsWith(ROOT)) return "";
  const rest = path.slice(ROOT.length);
  return path.endsWith("/") ? `${rest}index.html` : rest;
};

const earlier = async () => (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== NAME).reverse();

/** @param {string} path @param {string[]} names */
const found = async (path, names) => {
  for (const name of names) {
    const answer = (await (await caches.open(name)).match(ROOT + path)) || (await unpacked(name, path));
    if (answer) return answer;
  }
  return null;
};
/** @param {string} path */
const kept = async (path) => found(path, [NAME, ...(await earlier())]).catch(() => null);

/** @param {string} path @param {Response} answer */
const remember = async (path, answer) => {
  if (!answer.ok || answer.redirected || answer.type !== "basic") return;
  const copy = answer.clone();
  await (await caches.open(NAME)).put(ROOT + path, copy);
};
/** @param {FetchEvent} event @param {string} path @param {RequestInit} [options] */
const asked = async (event, path, options) => {
  const answer = await fetch(event.request, options);
  event.waitUntil(remember(path, answer).catch(() => {})); // no room left: it is read all the same
  return answer;
};

// Said in place of a page that is not here: its links start from the root, as it is shown at any address.
/** @param {Request} request @param {string} path */
const missing = async (request, path) => {
  if (request.mode !== "navigate") return Response.error();
  const folder = `${path}/index.html`,
    isFile = path.slice(path.lastIndexOf("/") + 1).includes(".");
  if (!isFile && (await kept(folder))) return Response.redirect(ROOT + folder);
  const page = await kept(OFFLINE.page);
  if (!page) return Response.error();
  const text = (await page.text()).replace("<title>", `<base href="${ROOT}${OFFLINE.page}"><title>`);
  return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
};

/** @param {FetchEvent} event @param {string} path @returns {Promise<Response>} */
const newest = async (event, path) => {
  const answer = asked(event, path, { cache: "no-cache" });
  /** @type {Promise<null>} */
  const late = new Promise((then) => setTimeout(() => then(null), PATIENCE));
  try {
    const first = await Promise.race([answer, late]);
    if (first && first.status < 500) return first;
    // a slow line gets what is as new as this worker; a host in trouble is no better than none
    return (await (first ? kept(path) : found(path, [NAME]).catch(() => null))) || (await answer);
  } catch {
    return (await kept(path)) || missing(event.request, path);
  }
};
/** @param {FetchEvent} event @param {string} path */
const unchanging = async (event, path) => (await kept(path)) || asked(event, path);

addEventListener("fetch", (event) => {
  const path = event.request.method === "GET" ? inside(event.request.url) : "";
  if (!path || path.startsWith(OFFLINE.downloads)) return; // downloads go their own way
  event.respondWith(HASHED.test(path) ? unchanging(event, path) : newest(event, path));
});

const begin = async () => {
  const cache = await caches.open(NAME);
  await cache.addAll(
    OFFLINE.first.map((path) => new Request(ROOT + path, { cache: HASHED.test(path) ? "default" : "no-cache" })),
  );
};
addEventListener("install", (event) => {
  skipWaiting(); // safe: an open page has all its scripts already, and asks later only for what has one name for ever
  event.waitUntil(begin());
});

// What an earlier build kept whole stays until this one is kept whole: the network may be lost in between.
const takeOver = async () => {
  for (const name of await earlier()) {
    if (!(await (await caches.open(name)).match(WHOLE))) await caches.delete(name);
  }
  await clients.claim();
};
addEventListener("activate", (event) => event.waitUntil(takeOver()));

/** @type {Promise<void> | null} */
let keeping = null;
const keep = async () => {
  const cache = await caches.open(NAME);
  if (!("DecompressionStream" in self) || (await cache.match(WHOLE))) return;
  for (const path of OFFLINE.packs) {
    if (!(await cache.match(ROOT + path))) await cache.add(ROOT + path); // what has come already is not asked again
  }
  await cache.put(WHOLE, new Response(JSON.stringify(OFFLINE.packs)));
  for (const name of await earlier()) await caches.delete(name);
};
addEventListener("message", (event) => {
  if (event.data !== "keep") return;
  keeping = keeping || keep().catch(() => {}); // no room, or gone from the host: not tried again while this worker lives
  event.waitUntil(keeping);
});
