// /compare/: two to four places and any topics, held against each other.
const { MOST, withOwn, parse, serialise, gather } = site.board;
const board = site.find("[data-compare]");

if (board) {
  const slots = site.slots.fill(board, MOST),
    topics = site.all("input[data-topic-picked]", board),
    different = site.one("input[data-different]", board),
    status = site.one("[data-told]", board),
    more = site.one("[data-more]", board),
    tables = site.one("[data-tables]", board),
    pairLine = site.one("[data-pair]", board),
    linkField = site.one("input[data-link]", board),
    elsewhere = site.one("[data-elsewhere]", board);
  const names = new Map([...slots[0].region.options].map((option) => [option.value, option.text])),
    order = [...names.keys()];
  const ownPlace = () => (order.includes(site.regionOf(site.place())) ? site.place() : "");
  /** @type {string[]} */
  let picked = [];
  let own = "",
    turn = 0;

  const read = () => {
    own = ownPlace();
    const query = parse(site.address.fragment(), order, own);
    picked = query.places;
    for (const box of topics) box.checked = query.topics.includes(box.value);
    different.checked = !query.all;
  };

  const asked = () => topics.filter((box) => box.checked).map(({ value }) => value);
  /** @type {(own: string) => string} */
  const address = (own) => serialise({ places: picked.filter(Boolean), topics: asked(), all: !different.checked }, own);
  const write = () => {
    site.address.write(address(own));
    linkField.hidden = true;
  };

  /** @type {(places: ComparedPlace[], rules: ComparingRules) => void} */
  const draw = (places, rules) => {
    const some = asked(),
      on = some.length ? some : topics.map(({ value }) => value);
    const all = on.map((topic) => site.lines(places, topic, rules, site.today())),
      every = all.flat();
    /** @type {(line: ComparedLine) => boolean} */
    const listed = ({ kind }) => kind === "different" || (kind !== "" && !different.checked);
    tables.replaceChildren(...all.flatMap((lines, at) => site.difference(lines.filter(listed), places, on[at], rules)));
    /** @type {(kind: ComparedLine["kind"]) => number} */
    const count = (kind) => every.filter((line) => line.kind === kind).length;
    const rest = `${count("same")} 项相同，${count("open")} 项有的地方没有收录或没查到`;
    status.textContent = `${count("different")} 项不同，${rest}${different.checked ? "，没有列出" : ""}。`;
    more.textContent = site.sums(every, places, on, rules).join("");
  };

  // All sheets are there. An area that its province does not have stands for the province.
  /** @type {(places: string[], sheets: Map<string, PlaceSheet>, rules: ComparingRules) => void} */
  const ready = (places, sheets, rules) => {
    slots.forEach((slot, index) => {
      const sheet = sheets.get(site.regionOf(picked[index] ?? ""));
      if (sheet && !sheet.areas[picked[index]]) picked[index] = sheet.region;
      site.slots.offer(slot, picked[index] ?? "", sheet);
    });
    if (places.length < 2) return;
    const compared = places.flatMap((place) => {
      const sheet = sheets.get(site.regionOf(place)),
        area = sheet?.areas[place];
      return sheet ? [{ slug: area ? place : sheet.region, sheet, name: sheet.name + (area || "") }] : [];
    });
    draw(compared, rules);
  };

  // Two provinces have a page of their own.
  /** @type {(places: string[]) => void} */
  const showPair = (places) => {
    pairLine.hidden = places.length !== 2 || !places.every((place) => names.has(place));
    if (pairLine.hidden) return;
    const pair = [...places].sort((one, other) => order.indexOf(one) - order.indexOf(other));
    const link = site.one("a[data-pair-page]", pairLine);
    link.textContent = `看${pair.map((place) => names.get(place)).join("和")}的整页对照`;
    link.href = site.path("pair", { one: pair[0], other: pair[1] });
  };

  /** @type {(places: string[]) => void} */
  const compare = (places) => {
    const regions = [...new Set(places.map(site.regionOf))],
      mine = ++turn;
    const failed = () => {
      if (mine === turn) status.textContent = "没有读到，请刷新这一页再试。";
    };
    if (!regions.length) {
      for (const slot of slots) site.slots.offer(slot, "");
    } else gather(regions, (sheets, rules) => mine === turn && ready(places, sheets, rules), failed);
  };

  const show = () => {
    const places = [...new Set(picked.filter(Boolean))];
    slots.forEach(({ box, region }, index) => {
      region.value = picked[index] ? site.regionOf(picked[index]) : "";
      box.hidden = index > 1 && !picked[index] && !picked[index - 1];
    });
    status.textContent =
      places.length < 2 ? `再选${places.length ? "一个" : "两个"}地方，就列出它们哪里不同。` : "正在读取……";
    tables.replaceChildren();
    more.textContent = "";
    showPair(places);
    const absent = own && places.length > 0 && !places.includes(own);
    const words = `这里比的地方里没有您选的${site.attribute(elsewhere, "elsewhere")}${site.placeName()}。`;
    site.elsewhere(elsewhere, absent ? words : "", "放到最前面");
    compare(places);
  };

  board.addEventListener("change", ({ target }) => {
    picked = slots.map((slot, index) => site.slots.placeIn(slot, target, picked[index] ?? ""));
    write();
    show();
  });
  site.one("button[data-copy-link]", board).addEventListener("click", () => {
    const words = { done: "链接已经复制。", byHand: "请长按下面的链接来复制。" };
    site.copy(site.address.withFragment(address("")), status, words, linkField);
  });
  site.one("[data-change]", elsewhere).addEventListener("click", () => {
    picked = withOwn(picked, own);
    write();
    show();
    slots[0].region.focus();
  });
  site.address.onAsked(() => {
    read();
    show();
  });
  board.hidden = false;
  read();
  site.onPlace(() => {
    const before = own,
      follows = (picked[0] || "") === before;
    own = ownPlace();
    if (follows && own !== before) picked = withOwn(picked.slice(1), own);
    show();
  });
}
