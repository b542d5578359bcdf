// What the reader's place is. Remembered on this device only; nothing is sent anywhere.
/** @type {(() => void)[]} */
const listeners = [];
/** @type {{ slug: string, name: string } | null} */
let chosen = null;
let kept = "";

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
site.place = () => read().slug;
site.placeName = () => read().name;
site.regionOf = (place) => place.split("/")[0];
site.choose = (slug, name) => {
  chosen = { slug, name };
  site.store("place", slug && `${slug}|${name}`);
  kept = site.store("place"); // what was there before, where nothing may be written
  listeners.forEach(site.attempt);
};
site.onPlace = (listener) => {
  listeners.push(listener);
  listener();
};
site.onKept("place", () => {
  if (site.store("place") === kept) return;
  chosen = null;
  listeners.forEach(site.attempt);
});

// A page that shows another place than the reader's own says so, and how to change that; "" hides it.
site.elsewhere = (box, words, change) => {
  box.hidden = !words;
  site.one("[data-words]", box).textContent = words;
  site.one("[data-change]", box).textContent = change;
};

// Where a topic of the reader's place is told; of an area that says nothing itself, at the head of its province.
site.page = (topic) => {
  const [region, area] = site.place().split("/"),
    page = site.path("answers", { region, topic });
  return area ? `${page}#${area}` : page;
};
