// /place/: the list of places becomes a board to choose from. A province is enough; an area of it may follow.
const list = site.find("[data-choices]");
const setter = site.find("button[data-set-place]");

// Where the reader came from: `#back=` and a path of this site, nothing else.
const cameFrom = () => {
  const path = site.address.fields().get("back") || "";
  if (!/^[\w.-][\w./-]*(#.*)?$/.test(path)) return "";
  const address = site.to(path);
  return address.startsWith(site.root.href) ? address : "";
};

if (list) {
  const panel = site.one("[data-chosen]"),
    question = site.one("[data-question]");
  const back = site.one("a[data-back]", panel),
    see = site.one("a[data-see]", panel);
  let changing = false;
  const show = () => {
    const place = site.place(),
      name = site.placeName(),
      one = Boolean(place) && !changing;
    panel.hidden = !one;
    list.classList.toggle("places--one", one);
    for (const item of site.all("[data-region]", list))
      item.hidden = one && item.dataset.region !== site.regionOf(place);
    const areas = site.find("[data-region]:not([hidden]) [data-area-list]", list);
    site.one("[data-words]", question).textContent = site.attribute(list, one ? "areas" : "ask");
    question.hidden = one && !areas;
    for (const link of site.all("a[data-choice]", list)) {
      const chosen = link.dataset.choice === place;
      link.setAttribute("aria-current", String(chosen));
      if (chosen) see.href = link.href;
    }
    if (!one) return;
    const kept = site.store("place");
    site.one("[data-name]", panel).textContent = name;
    site.one("[data-note]", panel).textContent = site.attribute(panel, kept ? "kept" : "lost");
    see.textContent = `看${name}的规定`;
    back.href = cameFrom() || "#";
    back.hidden = !cameFrom() || !kept;
  };
  const other = () => {
    changing = true;
    show();
    site.one("a[data-choice]", list).focus();
  };
  list.classList.add("places--short");
  site.one("[data-choosing]").hidden = false;
  list.addEventListener("click", (event) => {
    const link = site.around(event.target, "a[data-choice]");
    if (!link) return;
    event.preventDefault();
    changing = false;
    site.choose(site.attribute(link, "choice"), site.attribute(link, "label"));
    site.one("[data-heading]", panel).focus();
  });
  site.one("button[data-change]", panel).addEventListener("click", other);
  site.one("button[data-clear]", panel).addEventListener("click", () => {
    site.choose("", "");
    other();
  });
  site.onPlace(show);
  site.address.onAsked(show);
}

if (setter) {
  const { setPlace = "", name = "", mine = "" } = setter.dataset,
    words = setter.textContent;
  const isMine = () => site.regionOf(site.place()) === setPlace;
  site.one("[data-setting]").hidden = false;
  setter.addEventListener("click", () => (isMine() ? site.choose("", "") : site.choose(setPlace, name)));
  site.onPlace(() => {
    setter.textContent = isMine() ? mine : words;
  });
}
