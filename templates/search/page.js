// The search page: reads ?q=, searches while the visitor types, keeps the address in step. Nothing leaves the page.

const PAUSE = 120; // ms after the last key
const AT_ONCE = 20; // results

/** @type {{ index: Index | null }} */
const search = { index: null };

window.takeSearch = (data) => {
  search.index = makeIndex(data);
  site.deliver("search", data);
};
window.searchFor = (text, most) => {
  const { index } = search;
  if (!index) return [];
  const { query, found } = find(index, text);
  return found.slice(0, most).map((each) => shown(each.entry, query, index));
};

/** @param {HTMLElement} root */
function searchPage(root) {
  const field = site.one("input[name=q]", root),
    list = site.one("[data-results]", root),
    more = site.one("[data-more]", root),
    none = site.one("[data-none]", root),
    all = site.one("[data-all]", root),
    status = site.one("[data-status]", root);
  const start = document.title;
  /** @type {string | null} */
  let asked = null;
  let timer = 0,
    loading = false,
    composing = false;

  /** @param {Answered} answered @param {Index} index @param {number} from */
  function show({ query, found }, index, from) {
    const items = found.slice(from, from + AT_ONCE).map((each) => item(each.entry, query, index));
    const next = from + items.length;
    list.append(...items.map(({ row }) => row));
    more.hidden = next >= found.length;
    more.onclick = () => {
      const [first] = show({ query, found }, index, next);
      first.link.focus();
    };
    return items;
  }

  function run() {
    const text = field.value.trim(),
      { index } = search;
    if (text === asked) return;
    if (text && !index) return load();
    asked = text;
    site.address.ask("q", text); // so that it can be sent on or come back to
    const answered = text && index ? find(index, text) : null,
      count = answered ? answered.found.length : 0;
    list.replaceChildren();
    list.hidden = !count;
    none.hidden = !text || count > 0;
    all.hidden = count > 0;
    status.textContent = !text ? "" : count ? `找到 ${count} 条` : `没有找到“${text}”。`;
    document.title = text ? `${text} - ${start}` : start;
    more.hidden = true;
    if (answered && index) show(answered, index, 0);
  }

  function load() {
    if (loading) return;
    loading = true;
    if (field.value.trim()) status.textContent = "正在打开……";
    const done = () => {
      if (!composing) run(); // the index may arrive in the middle of a word
    };
    const failed = () => {
      loading = false;
      status.textContent = "没能打开搜索用的数据。请刷新再试，或者按拼音找。";
    };
    site.fetch("search", done, failed);
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  };
  // while an input method is composing, what stands in the field is not yet what is meant
  field.addEventListener("input", (event) => {
    composing = event instanceof InputEvent && event.isComposing;
    if (!composing) soon();
  });
  field.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  field.addEventListener("focus", () => search.index || load(), { once: true });
  site.one("form", root).addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  field.value = site.address.query("q");
  run();
}

const page = site.find("[data-search]");
if (page) searchPage(page);
