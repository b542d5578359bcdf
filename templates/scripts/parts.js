// The parts of a page: templates name them by data attributes, scripts find them by those names and never by where they
// stand.
site.find = (selector, within = document) => within.querySelector(selector);
site.all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
site.one = (selector, within) => {
  const part = site.find(selector, within);
  if (!part) throw new Error(`no ${selector} on this page`);
  return part;
};
site.around = (target, selector) => (target instanceof Element ? target.closest(selector) : null);
site.attribute = (element, name) => element.dataset[name] ?? "";
