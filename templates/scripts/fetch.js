// Data comes in scripts of its own, each a call that hands it over: a page opened from disk may load scripts, but nothing
// else. A file is fetched once, and again only where that failed.
/** @type {Map<string, unknown>} */
const sheets = new Map();
/** @type {Map<string, { take: () => void, miss: () => void }[]>} */
const waiting = new Map();

// One that fails must not keep the others from knowing.
site.attempt = (listener) => {
  try {
    listener();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
};

/** @type {(file: string) => { take: () => void, miss: () => void }[]} */
const released = (file) => {
  const all = waiting.get(file) ?? [];
  waiting.delete(file);
  return all;
};
/**
 * @template {keyof Sheets} File
 * @param {File} file
 * @param {(sheet: Sheets[File]) => void} done
 * @param {() => void} [failed]
 */
const fetch = (file, done, failed = () => {}) => {
  const take = () => done(/** @type {Sheets[File]} */ (sheets.get(file)));
  if (sheets.has(file)) return take();
  const others = waiting.get(file);
  if (others) return void others.push({ take, miss: failed });
  waiting.set(file, [{ take, miss: failed }]);
  const script = document.createElement("script");
  script.src = site.path("script", { name: file });
  script.onerror = () => {
    for (const { miss } of released(file)) site.attempt(miss);
  };
  document.head.append(script);
};
site.fetch = fetch;
site.deliver = (file, sheet) => {
  sheets.set(file, sheet);
  for (const { take } of released(file)) site.attempt(take);
};

window.takePlace = (sheet) => site.deliver(`places/${sheet.region}`, sheet);
window.takeComparing = (rules) => site.deliver("comparing", rules);
window.takeRows = (sheet) => site.deliver(`rows/${sheet.region}`, sheet);
window.takeFigures = (sheet) => site.deliver(`calculators/${sheet.of}/${sheet.region}`, sheet);
site.load = (region, done, failed) => fetch(`places/${region}`, done, failed);
site.comparing = (done, failed) => fetch("comparing", done, failed);
site.rows = (region, done, failed) => fetch(`rows/${region}`, done, failed);
site.figures = (of, region, done, failed) => fetch(`calculators/${of}/${region}`, done, failed);
