// The search page: reads ?q=, searches while the visitor types, keeps the address in step. Nothing leaves the page.

const PAUSE = 120; // ms after the last key
const PATIENCE = 400; // ms for which results wait for what a province says itself, so that they are complete at once

/** @param {HTMLElement} root */
function searchPage(root) {
  const field = site.one("input[name=q]", root),
    none = site.one("[data-none]", root),
    all = site.one("[data-all]", root),
    everywhere = site.one("[data-everywhere]", root),
    status = site.one("[data-status]", root);
  const start = document.title;
  /** @type {ReturnType<typeof resultsIn> | null} */
  let results = null;
  /** @type {string | null} */
  let asked = null;
  let timer = 0,
    held = 0,
    loading = false,
    composing = false,
    sure = true; // the visitor is done with typing

  /** @param {string} text @param {Answered} answered */
  function count(text, { found }) {
    none.hidden = !text || found.length > 0;
    all.hidden = found.length > 0;
    status.textContent = !text ? "" : found.length ? `找到 ${found.length} 条` : `没有找到“${text}”。`;
  }

  /** @param {Index} index @param {string} text @param {string} coming */
  function show(index, text, coming) {
    const answered = find(index, text);
    results ||= resultsIn(index, root);
    results.begin(answered, coming);
    count(text, answered);
    everywhere.hidden = !text || !away(index).length;
    if (sure && !none.hidden && !everywhere.hidden) lookEverywhere(index);
  }

  // What single provinces say is looked through whole only where that is asked for, or where nothing else is found.
  /** @param {Index} index */
  function lookEverywhere(index) {
    const text = field.value.trim(),
      before = new Set(find(index, text).found.map((each) => each.entry));
    status.textContent = "正在打开各地的规定……";
    fetchSheets(away(index), (failed) => {
      if (asked !== text || !results) return;
      const answered = find(index, text);
      const items = results.add(
        answered,
        answered.found.filter((each) => !before.has(each.entry)),
      );
      count(text, answered);
      if (failed) status.textContent = "有的地方没能打开，请再试一次。";
      everywhere.hidden = !failed;
      if (before.size) items[0]?.link.focus();
    });
  }

  /** @param {Index} index @param {string} text @param {SearchRegion[]} regions */
  function wait(index, text, regions) {
    let late = false;
    clearTimeout(held);
    held = setTimeout(() => {
      late = true;
      show(index, text, `正在打开${whose(regions)}的规定……`);
    }, PATIENCE);
    fetchSheets(regions, (failed) => {
      if (asked !== text) return;
      clearTimeout(held);
      const missed = failed ? `没能打开${whose(regions)}的规定，请刷新再试。` : "";
      if (!late || !results) return show(index, text, missed);
      const answered = find(index, text);
      results.fill(answered, regions, missed || "当地的规定里没有更合适的。");
      count(text, answered);
    });
  }

  function run() {
    const text = field.value.trim(),
      { index } = search;
    if (text === asked) return;
    if (text && !index) return load();
    asked = text;
    clearTimeout(held);
    site.address.ask("q", text); // so that it can be sent on or come back to
    document.title = text ? `${text} - ${start}` : start;
    if (!index) {
      status.textContent = "";
      return;
    }
    const regions = needed(index, parse(index, text));
    if (regions.length) wait(index, text, regions);
    else show(index, text, "");
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
    const place = site.place();
    if (place) site.fetch(`search/${site.regionOf(place)}`, () => {});
  }

  const soon = () => {
    clearTimeout(timer);
    sure = false;
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
    const again = field.value.trim() === asked;
    sure = true;
    run();
    if (again && !none.hidden && !everywhere.hidden && search.index) lookEverywhere(search.index);
  });
  everywhere.addEventListener("click", () => search.index && lookEverywhere(search.index));
  field.value = site.address.query("q");
  run();
}

const page = site.find("[data-search]");
if (page) searchPage(page);
