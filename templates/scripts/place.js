// What the reader's place is, and what is known about it. Remembered on this device only; nothing is sent anywhere.
const waiting = {},
  sheets = {},
  listeners = [];
let chosen = null,
  kept = "";

// How a place is written: "jiangsu" or "jiangsu/nanjing", in the build's own grammar of short names.
const PLACE = new RegExp(`^${site.slug}(?:/${site.slug})?$`);

// The place and the name it is shown by; "" while nothing is chosen.
const read = () => {
  if (!chosen) {
    kept = site.store("place");
    const [slug, name] = kept.split("|");
    chosen = name && PLACE.test(slug) ? { slug, name } : { slug: "", name: "" };
  }
  return chosen;
};
// One that fails must not keep the others from knowing.
const tell = (listener) => {
  try {
    listener();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
};
site.place = () => read().slug;
site.placeName = () => read().name;
site.choose = (slug, name) => {
  chosen = { slug, name };
  site.store("place", slug && `${slug}|${name}`);
  kept = site.store("place"); // what was there before, where nothing may be written
  listeners.forEach(tell);
};
site.onPlace = (listener) => {
  listeners.push(listener);
  listener();
};
site.onKept("place", () => {
  if (site.store("place") === kept) return;
  chosen = null;
  listeners.forEach(tell);
});

// A page that shows another place than the reader's own says so, and how to change that; "" hides it.
site.elsewhere = (box, words, change) => {
  box.hidden = !words;
  [box.firstElementChild.textContent, box.lastElementChild.textContent] = [words, change];
};

// What a province says, from a script of its own: a page opened from disk may load scripts, but nothing else.
const came = (file, sheet) => {
  sheets[file] = sheet;
  const asked = waiting[file] || [];
  delete waiting[file];
  for (const [done] of asked) tell(() => done(sheet));
};
const load = (file, done, failed) => {
  if (sheets[file]) return done(sheets[file]);
  if (waiting[file]) return void waiting[file].push([done, failed]);
  waiting[file] = [[done, failed]];
  const script = document.createElement("script");
  script.src = new URL(`data/${file}.js`, site.root);
  script.onerror = () => {
    const asked = waiting[file];
    delete waiting[file];
    for (const [, missed] of asked) if (missed) tell(missed);
  };
  document.head.append(script);
};
window.takePlace = (sheet) => came(`places/${sheet.region}`, sheet);
window.takeComparing = (rules) => came("comparing", rules);
window.takeRows = (sheet) => came(`rows/${sheet.region}`, sheet);
window.takeFigures = (sheet) => came(`calculators/${sheet.of}/${sheet.region}`, sheet);
site.load = (region, done, failed) => load(`places/${region}`, done, failed); // its answers
site.comparing = (done, failed) => load("comparing", done, failed); // what may be compared
site.rows = (region, done, failed) => load(`rows/${region}`, done, failed); // its areas in the comparisons
site.figures = (of, region, done, failed) => load(`calculators/${of}/${region}`, done, failed); // what a calculator knows of it

// The answer of a place: an area's own, or else its province's, and then it says whose it is.
site.answer = (sheet, place, topic, attribute) => {
  const at = (slug) => ((sheet.places[slug] || {})[topic] || {})[attribute];
  const own = at(place);
  if (own === undefined && place !== sheet.region) {
    const above = sheet.cells[at(sheet.region)];
    return above && { from: sheet.name, ...above };
  }
  return sheet.cells[own];
};

// Where a topic of the reader's place is told; of an area that says nothing itself, at the head of its province.
site.page = (topic) => {
  const [region, area] = site.place().split("/"),
    page = new URL(`regions/${region}/${topic}/index.html`, site.root);
  page.hash = area || "";
  return page.href;
};

// What is said of a province that has no answer, though areas of it have: on a topic, or on one attribute of it.
site.apart = (sheet, place, topic, attribute) => {
  const areas = Object.keys(sheet.areas).filter((area) => {
    const told = (sheet.places[area] || {})[topic] || {};
    return attribute ? told[attribute] >= 0 : Object.keys(told).length;
  });
  return place === sheet.region && areas.length && `各地不同，收录了 ${areas.length} 个地方，选到市再看`;
};
