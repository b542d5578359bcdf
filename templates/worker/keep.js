// Keeps the site for reading without a network. The build writes what it knows before this: BUILD, its name; PACKS, the
// files that hold every page; FIRST, what is needed to say that a page is not kept. Whoever is online gets the newest.
const ROOT = registration.scope;
const FAMILY = `kept ${ROOT} `; // other sites may stand below the same host, and share its caches
const NAME = FAMILY + BUILD;
const WHOLE = ROOT + "kept-whole"; // no file: the mark of a cache that has every pack, and their list
const PATIENCE = 3000; // milliseconds to wait for the network where there is a copy
const HASHED = /\.[0-9a-f]{8}\.\w+$/; // named after its bytes, so never out of date
const TYPES = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
};

// The path of an address in the site, with the file's name; "" outside of it.
const inside = (address) => {
  const url = new URL(address);
  const path = url.origin + url.pathname;
  if (!path.startsWith(ROOT)) return "";
  return path.endsWith("/") ? path.slice(ROOT.length) + "index.html" : path.slice(ROOT.length);
};

const earlier = async () => (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== NAME).reverse();

const inflated = (blob) => new Response(blob.stream().pipeThrough(new DecompressionStream("deflate"))).text();

// A pack is ten digits, the length of its index; the index; pieces of strings. A file is one of the strings: the numbers
// of those it is made of. What was unpacked stays so while the worker lives.
const unpack = async (name) => {
  const cache = await caches.open(name);
  const mark = await cache.match(WHOLE);
  if (!mark) return { files: {} };
  const parts = (await mark.json()).map(async (path) => (await cache.match(ROOT + path)).blob());
  const pack = new Blob(await Promise.all(parts));
  const begin = 10 + Number(await pack.slice(0, 10).text());
  const { pieces, files } = JSON.parse(await inflated(pack.slice(10, begin)));
  return { pack, begin, pieces, files, texts: [] };
};
const stringOf = async ({ pack, begin, pieces, texts }, number) => {
  const piece = pieces.filter(([, , first]) => first <= number).length - 1;
  const [from, to, first] = pieces[piece];
  texts[piece] = texts[piece] || inflated(pack.slice(begin + from, begin + to)).then((text) => text.split("\0"));
  return (await texts[piece])[number - first];
};
const opened = new Map();
const packOf = async (name) => {
  if (!opened.has(name)) {
    const pack = await unpack(name);
    if (pack.pack) opened.set(name, pack); // until it is there, it may yet come
    return pack;
  }
  return opened.get(name);
};
const unpacked = async (name, path) => {
  const pack = await packOf(name);
  if (!(path in pack.files)) return null;
  const numbers = (await stringOf(pack, pack.files[path])).split(",");
  const text = (await Promise.all(numbers.map((number) => stringOf(pack, Number(number))))).join("");
  return new Response(text, { headers: { "Content-Type": `${TYPES[path.split(".").pop()]}; charset=utf-8` } });
};
const found = async (path, names) => {
  for (const name of names) {
    const answer = (await (await caches.open(name)).match(ROOT + path)) || (await unpacked(name, path));
    if (answer) return answer;
  }
};
const kept = async (path) => found(path, [NAME, ...(await earlier())]).catch(() => {});

const remember = async (path, answer) => {
  if (!answer.ok || answer.redirected || answer.type !== "basic") return;
  const copy = answer.clone();
  await (await caches.open(NAME)).put(ROOT + path, copy);
};
const asked = async (event, path, options) => {
  const answer = await fetch(event.request, options);
  event.waitUntil(remember(path, answer).catch(() => {})); // no room left: it is read all the same
  return answer;
};

// Said in place of a page that is not here: its links start from the root, as it is shown at any address.
const missing = async (request, path) => {
  if (request.mode !== "navigate") return Response.error();
  const folder = `${path}/index.html`;
  if (!path.split("/").pop().includes(".") && (await kept(folder))) return Response.redirect(ROOT + folder);
  const page = await kept("offline.html");
  if (!page) return Response.error();
  const text = (await page.text()).replace("<title>", `<base href="${ROOT}offline.html"><title>`);
  return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
};

const newest = async (event, path) => {
  const answer = asked(event, path, { cache: "no-cache" });
  const late = new Promise((then) => setTimeout(then, PATIENCE));
  try {
    const first = await Promise.race([answer, late]);
    if (first && first.status < 500) return first;
    // a slow line gets what is as new as this worker; a host in trouble is no better than none
    return (await (first ? kept(path) : found(path, [NAME]).catch(() => {}))) || (await answer);
  } catch (error) {
    return (await kept(path)) || missing(event.request, path);
  }
};
const unchanging = async (event, path) => (await kept(path)) || asked(event, path);

addEventListener("fetch", (event) => {
  const path = event.request.method === "GET" ? inside(event.request.url) : "";
  if (!path || path.startsWith("data/v1/")) return; // downloads go their own way
  event.respondWith(HASHED.test(path) ? unchanging(event, path) : newest(event, path));
});

const begin = async () => {
  const cache = await caches.open(NAME);
  await cache.addAll(
    FIRST.map((path) => new Request(ROOT + path, { cache: HASHED.test(path) ? "default" : "no-cache" })),
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

let keeping = null;
const keep = async () => {
  const cache = await caches.open(NAME);
  if (!self.DecompressionStream || (await cache.match(WHOLE))) return;
  for (const path of PACKS) {
    if (!(await cache.match(ROOT + path))) await cache.add(ROOT + path); // what has come already is not asked again
  }
  await cache.put(WHOLE, new Response(JSON.stringify(PACKS)));
  for (const name of await earlier()) await caches.delete(name);
};
addEventListener("message", (event) => {
  if (event.data !== "keep") return;
  keeping = keeping || keep().catch(() => {}); // no room, or gone from the host: not tried again while this worker lives
  event.waitUntil(keeping);
});
