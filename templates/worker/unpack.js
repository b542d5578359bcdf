// Reads files from packs. A pack is ten digits, the length of its index; the index; pieces of strings. A file is one of
// the strings: the numbers of those it is made of. See site_src/browser/offline.py.
const ROOT = registration.scope;
const WHOLE = `${ROOT}kept-whole`; // no file: the mark of a cache that has every pack, and their list
/** @type {Record<string, string>} */
const TYPES = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
};

/** @param {Blob} blob */
const inflated = (blob) => new Response(blob.stream().pipeThrough(new DecompressionStream("deflate"))).text();

// Null where the cache does not have every pack.
/** @param {string} name @returns {Promise<Pack | null>} */
const unpack = async (name) => {
  const cache = await caches.open(name);
  const mark = await cache.match(WHOLE);
  if (!mark) return null;
  /** @type {OfflineSite["packs"]} */
  const paths = await mark.json();
  const parts = paths.map(async (path) => {
    const part = await cache.match(ROOT + path);
    if (!part) throw new Error(`${path} is gone`);
    return part.blob();
  });
  const blob = new Blob(await Promise.all(parts));
  const begin = 10 + Number(await blob.slice(0, 10).text());
  /** @type {PackIndex} */
  const index = JSON.parse(await inflated(blob.slice(10, begin)));
  return { ...index, blob, begin, texts: [] };
};

/** @param {Pack} pack @param {number} number */
const stringOf = async ({ blob, begin, pieces, texts }, number) => {
  const at = pieces.filter(({ first }) => first <= number).length - 1;
  const { start, end, first } = pieces[at];
  texts[at] = texts[at] || inflated(blob.slice(begin + start, begin + end)).then((text) => text.split("\0"));
  return (await texts[at])[number - first];
};

/** @type {Map<string, Pack>} */
const opened = new Map();
/** @param {string} name */
const packOf = async (name) => {
  const pack = opened.get(name) ?? (await unpack(name));
  if (pack) opened.set(name, pack); // until it is there, it may yet come
  return pack;
};

// A file as the host would send it; null where there is no such pack, or no such file in it.
/** @param {string} name @param {string} path */
const unpacked = async (name, path) => {
  const pack = await packOf(name);
  if (!pack || !(path in pack.files)) return null;
  const numbers = (await stringOf(pack, pack.files[path])).split(",");
  const text = (await Promise.all(numbers.map((number) => stringOf(pack, Number(number))))).join("");
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  return new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });
};
