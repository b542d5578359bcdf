// A result as an element of the list, with what was asked marked in its words.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {string} text
 * @param {Query} query
 */
function marked(tag, className, text, query) {
  const element = site.node(tag, className);
  let done = 0;
  for (const [start, end] of marks(text, wordsIn(text, query))) {
    element.append(text.slice(done, start), site.node("mark", "", text.slice(start, end)));
    done = end;
  }
  element.append(text.slice(done));
  return element;
}

/** @param {Entry} each @param {Query} query @param {Index} index */
function item(each, query, index) {
  const view = shown(each, query, index);
  const link = marked("a", "found__link", view.title, query);
  link.href = site.to(view.address);
  const row = site.node("li", "found__item", link, site.node("span", "found__kind", view.kind));
  if (view.line) row.append(marked("p", "found__line", view.line, query));
  return { row, link };
}
