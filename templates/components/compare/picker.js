// /compare/: two to four places and any topics, kept in the address: `#jiangsu,jilin,hainan/haikou;outpatient`. The
// reader's own place comes first and is not written there (`#,jilin`), so that it is always the one chosen last.
const MOST = 4;
const board = document.querySelector("[data-compare]");
for (const link of document.querySelectorAll("a[data-places]")) link.hash = link.dataset.places;

if (board) {
  const part = (name) => board.querySelector(`[data-${name}]`);
  const slots = [part("slot")],
    topics = [...board.querySelectorAll("[data-topic-picked]")],
    different = part("different");
  while (slots.length < MOST) {
    const next = slots[0].cloneNode(true);
    next.firstElementChild.textContent = `第 ${slots.length + 1} 个地方`;
    slots.at(-1).after(next);
    slots.push(next);
  }
  const selects = slots.map((slot) => slot.querySelectorAll("select"));
  const order = [...selects[0][0].options].map((option) => option.value);
  const regionOf = (place) => place.split("/")[0];
  const ownPlace = () => (order.includes(regionOf(site.place())) ? site.place() : "");
  let picked = [],
    own = "",
    turn = 0,
    rules;

  const withOwn = (places) => [own, ...places.filter((place) => place !== own)].filter(Boolean).slice(0, MOST);

  const read = () => {
    const [places = "", some = "", all = ""] = site.address.fragment().split(";");
    const named = places.split(",").filter((place) => place && order.includes(regionOf(place)));
    own = ownPlace();
    picked = (own && (!named.length || places[0] === ",") ? withOwn(named) : named).slice(0, MOST);
    for (const box of topics) box.checked = some.split(",").includes(box.value);
    different.checked = all !== "all";
  };

  const address = (places) => {
    const some = topics
      .filter((box) => box.checked)
      .map((box) => box.value)
      .join(",");
    return [places, some, different.checked ? "" : "all"].join(";").replace(/;+$/, "");
  };

  const write = () => {
    const [first, ...others] = picked.filter(Boolean),
      follows = own && first === own;
    site.address.write(
      address(follows ? others.map((place) => `,${place}`).join("") : picked.filter(Boolean).join(",")),
    );
    part("link").hidden = true;
  };

  // The areas of a province are known once its sheet is there.
  const offer = (index, sheet) => {
    const area = selects[index][1],
      listed = Object.entries((sheet && sheet.areas) || {});
    area.hidden = !listed.length;
    if (area.dataset.of !== (sheet && sheet.region)) {
      area.replaceChildren(new Option("全省", ""), ...listed.map(([slug, name]) => new Option(name, slug)));
      area.setAttribute("aria-label", `${sheet ? sheet.name : ""}的哪里`);
      area.dataset.of = sheet ? sheet.region : "";
    }
    area.value = picked[index] || "";
    if (area.selectedIndex < 0) area.value = "";
  };

  const draw = (places) => {
    const some = topics.filter((box) => box.checked),
      asked = (some.length ? some : topics).map(({ value }) => value);
    const all = asked.map((topic) => site.lines(places, topic, rules, site.today()));
    const listed = ({ kind }) => kind === "different" || (kind && !different.checked);
    const tables = all.map((lines, at) => site.difference(lines.filter(listed), places, asked[at], rules));
    part("tables").replaceChildren(...tables.flat());
    const count = (kind) => all.flat().filter((line) => line.kind === kind).length;
    const rest = `${count("same")} 项相同，${count("open")} 项有的地方没有收录或没查到`;
    part("told").textContent = `${count("different")} 项不同，${rest}${different.checked ? "，没有列出" : ""}。`;
    part("more").textContent = site.sums(all.flat(), places, asked, rules).join("");
  };

  const ready = (places, sheets) => {
    picked.forEach((place, index) => {
      const sheet = place && sheets[regionOf(place)];
      if (sheet && place !== sheet.region && !sheet.areas[place]) picked[index] = sheet.region;
    });
    selects.forEach((_, index) => offer(index, picked[index] && sheets[regionOf(picked[index])]));
    if (places.length < 2) return;
    draw(
      places.map((slug) => {
        const sheet = sheets[regionOf(slug)];
        return { slug: sheet.areas[slug] ? slug : sheet.region, sheet, name: sheet.name + (sheet.areas[slug] || "") };
      }),
    );
  };

  const show = () => {
    const places = [...new Set(picked.filter(Boolean))],
      regions = [...new Set(places.map(regionOf))],
      sheets = {};
    const mine = (turn += 1),
      whole = places.every((place) => order.includes(place));
    selects.forEach(([region], index) => {
      region.value = picked[index] ? regionOf(picked[index]) : "";
      slots[index].hidden = index > 1 && !picked[index] && !picked[index - 1];
    });
    part("told").textContent =
      places.length < 2 ? `再选${places.length ? "一个" : "两个"}地方，就列出它们哪里不同。` : "正在读取……";
    part("tables").replaceChildren();
    part("more").textContent = "";
    part("pair").hidden = !(whole && places.length === 2);
    if (!part("pair").hidden) {
      const pair = [...places].sort((one, other) => order.indexOf(one) - order.indexOf(other));
      const names = pair.map((place) => selects[0][0].options[order.indexOf(place)].text);
      part("pair").firstElementChild.textContent = `看${names.join("和")}的整页对照`;
      part("pair").firstElementChild.href = new URL(`compare/${pair.join("-vs-")}/index.html`, site.root);
    }
    const took = (sheet) => {
      sheets[sheet.region] = sheet;
      if (mine === turn && rules && regions.every((region) => sheets[region])) ready(places, sheets);
    };
    const judged = (came) => {
      rules = came;
      for (const region of regions) site.load(region, took, failed);
    };
    const failed = () => mine === turn && (part("told").textContent = "没有读到，请刷新这一页再试。");
    const absent = own && places.length > 0 && !places.includes(own),
      { elsewhere } = part("elsewhere").dataset;
    site.elsewhere(
      part("elsewhere"),
      absent ? `这里比的地方里没有您选的${elsewhere}${site.placeName()}。` : "",
      "放到最前面",
    );
    if (!regions.length) ready([], {});
    else site.comparing(judged, failed);
  };

  board.addEventListener("change", ({ target }) => {
    selects.forEach(([region, area], index) => {
      if (target === region) picked[index] = region.value;
      if (target === area) picked[index] = area.value || region.value;
    });
    write();
    show();
  });
  part("copy-link").addEventListener("click", () => {
    const words = { done: "链接已经复制。", byHand: "请长按下面的链接来复制。" };
    site.copy(site.address.withFragment(address(picked.filter(Boolean).join(","))), part("told"), words, part("link"));
  });
  part("elsewhere").lastElementChild.addEventListener("click", () => {
    picked = withOwn(picked);
    write();
    show();
    selects[0][0].focus();
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
    if (follows && own !== before) picked = withOwn(picked.slice(1));
    show();
  });
}
