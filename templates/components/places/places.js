// /place/: the list of places becomes a board to choose from. A province is enough; an area of it may follow.
const list = document.querySelector("[data-choices]");
const setter = document.querySelector("[data-set-place]");

// Where the reader came from: `#back=` and a path of this site, nothing else.
const cameFrom = () => {
  const path = site.address.fields().get("back") || "";
  if (!/^[\w.-][\w./-]*(#.*)?$/.test(path)) return "";
  const { href } = new URL(path, site.root);
  return href.startsWith(site.root.href) ? href : "";
};

if (list) {
  const panel = document.querySelector("[data-chosen]"),
    heading = document.getElementById("all");
  const [back, see, change, clear] = panel.querySelectorAll(".button"),
    { ask } = list.dataset;
  let changing = false;
  const show = () => {
    const place = site.place(),
      name = site.placeName(),
      one = Boolean(place) && !changing;
    panel.hidden = !one;
    list.classList.toggle("places--one", one);
    for (const item of list.children) item.hidden = one && item.dataset.region !== place.split("/")[0];
    const areas = list.querySelector("li:not([hidden]) ul");
    heading.textContent = one ? list.dataset.areas : ask;
    heading.parentElement.hidden = one && !areas;
    for (const link of list.querySelectorAll("[data-choice]")) {
      const chosen = link.dataset.choice === place;
      link.setAttribute("aria-current", String(chosen));
      if (chosen) see.href = link.href;
    }
    if (!one) return;
    const kept = site.store("place");
    panel.querySelector("[data-name]").textContent = name;
    panel.querySelector("[role]").textContent = kept ? panel.dataset.kept : panel.dataset.lost;
    see.textContent = `看${name}的规定`;
    back.href = cameFrom() || "#";
    back.hidden = !cameFrom() || !kept;
  };
  const other = () => {
    changing = true;
    show();
    list.querySelector("a").focus();
  };
  list.classList.add("places--short");
  document.querySelector("main [data-scripted]").hidden = false;
  list.addEventListener("click", (event) => {
    const link = event.target.closest("[data-choice]");
    if (!link) return;
    event.preventDefault();
    changing = false;
    site.choose(link.dataset.choice, link.dataset.label);
    document.getElementById("chosen").focus();
  });
  change.addEventListener("click", other);
  clear.addEventListener("click", () => {
    site.choose("", "");
    other();
  });
  site.onPlace(show);
  site.address.onAsked(show);
}

if (setter) {
  const { setPlace, name, mine } = setter.dataset,
    words = setter.textContent;
  const isMine = () => site.place().split("/")[0] === setPlace;
  setter.parentElement.hidden = false;
  setter.addEventListener("click", () => (isMine() ? site.choose("", "") : site.choose(setPlace, name)));
  site.onPlace(() => {
    setter.textContent = isMine() ? mine : words;
  });
}
