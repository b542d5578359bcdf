// The search page: reads ?q=, searches while the visitor types, keeps the address in step. Nothing leaves the page.

const PAUSE = 120; // ms after the last key
const AT_ONCE = 20; // results

const search = { index: null, ready: null };

window.takeSearch = (data) => {
  search.index = makeIndex(data);
  if (search.ready) search.ready();
};
// [{title, line, kind, address}], the best first
window.searchFor = (text, most) => {
  const { query, found } = find(search.index, text);
  return found.slice(0, most).map((each) => shown(each.entry, query, search.index));
};

function marked(tag, className, text, query) {
  const element = document.createElement(tag);
  element.className = className;
  let done = 0;
  for (const [start, end] of marks(text, wordsIn(text, query))) {
    element.append(
      text.slice(done, start),
      Object.assign(document.createElement("mark"), { textContent: text.slice(start, end) }),
    );
    done = end;
  }
  element.append(text.slice(done));
  return element;
}

function item(each, query, base) {
  const row = document.createElement("li"),
    view = shown(each.entry, query, search.index);
  row.className = "found__item";
  const link = marked("a", "found__link", view.title, query);
  link.href = base + view.address;
  row.append(link, Object.assign(document.createElement("span"), { className: "found__kind", textContent: view.kind }));
  if (view.line) row.append(marked("p", "found__line", view.line, query));
  return row;
}

function searchPage(root) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const field = root.querySelector("input"),
    list = part("results"),
    more = part("more"),
    status = part("status");
  const start = document.title;
  let timer = 0,
    asked = null,
    composing = false;

  function show(query, found, from) {
    list.append(...found.slice(from, from + AT_ONCE).map((each) => item(each, query, root.dataset.base)));
    more.hidden = list.children.length >= found.length;
    more.onclick = () => {
      const next = list.children.length;
      show(query, found, next);
      list.children[next].querySelector("a").focus();
    };
  }

  function run() {
    const text = field.value.trim();
    if (text === asked) return;
    if (text && !search.index) return load();
    asked = text;
    site.address.ask("q", text); // so that it can be sent on or come back to
    const { query, found } = text ? find(search.index, text) : { query: null, found: [] };
    list.replaceChildren();
    list.hidden = !found.length;
    part("none").hidden = !text || found.length > 0;
    part("all").hidden = found.length > 0;
    status.textContent = !text ? "" : found.length ? `找到 ${found.length} 条` : `没有找到“${text}”。`;
    document.title = text ? `${text} - ${start}` : start;
    show(query, found, 0);
  }

  function load() {
    if (search.ready) return;
    if (field.value.trim()) status.textContent = "正在打开……";
    search.ready = () => composing || run(); // the index may arrive in the middle of a word
    const script = document.createElement("script");
    script.src = root.dataset.index;
    script.onerror = () => {
      search.ready = null;
      status.textContent = "没能打开搜索用的数据。请刷新再试，或者按拼音找。";
    };
    document.head.append(script);
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  };
  // while an input method is composing, what stands in the field is not yet what is meant
  field.addEventListener("input", (event) => {
    composing = event.isComposing;
    if (!composing) soon();
  });
  field.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  field.addEventListener("focus", () => search.index || load(), { once: true });
  root.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  field.value = site.address.query("q");
  run();
}

const page = typeof document === "undefined" ? null : document.querySelector("[data-search]");
if (page) searchPage(page);
