// The list of results. What is shown stays where it is, since somebody may be about to touch it: what a province says
// itself and comes late goes where room was kept for it, or to the end.

const AT_ONCE = 20;

/** @param {Index} index @param {HTMLElement} root */
const resultsIn = (index, root) => {
  const list = site.one("[data-results]", root),
    more = site.one("[data-more]", root);
  /** @type {Set<string>} */
  const listed = new Set();
  /** @type {HTMLElement | null} */
  let room = null;
  /** @param {Ranked} each */
  const name = ({ entry: { address, title } }) => `${address} ${title}`;

  /** @param {Answered} answered @param {Ranked[]} found */
  function add(answered, found) {
    const left = found.filter((each) => !listed.has(name(each))),
      next = left.slice(0, AT_ONCE);
    const items = next.map((each) => item(each.entry, answered.query, index));
    for (const each of next) listed.add(name(each));
    list.append(...items.map(({ row }) => row));
    const rest = answered.found.filter((each) => !listed.has(name(each)));
    list.hidden = !list.childElementCount;
    more.hidden = !rest.length;
    more.onclick = () => add(answered, rest)[0].link.focus();
    return items;
  }

  // The results of another query; `coming` is said where room is kept.
  /** @param {Answered} answered @param {string} coming */
  function begin(answered, coming) {
    listed.clear();
    list.replaceChildren();
    room = coming ? site.node("li", "found__item found__item--kept", site.node("p", "found__line", coming)) : null;
    if (room) list.append(room);
    add(answered, answered.found);
  }

  // The room is for the best of what has come; all else that has is behind the last result shown.
  /** @param {Answered} answered @param {SearchRegion[]} regions @param {string} nothing */
  function fill(answered, regions, nothing) {
    const come = new Set(regions.map((each) => each.slug));
    const own = answered.found.find(({ entry: { kind, region } }) => kind === "answers" && come.has(region));
    if (own) {
      const { row } = item(own.entry, answered.query, index);
      row.classList.add("found__item--kept");
      room?.replaceWith(row);
      listed.add(name(own));
    } else room?.replaceChildren(site.node("p", "found__line", nothing));
    add(answered, []);
  }

  return { begin, fill, add };
};
