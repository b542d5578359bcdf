// The slots of the board: a province in each, and an area of it once the areas are known.
/** @type {(box: HTMLElement) => Slot} */
const slotOf = (box) => ({
  box,
  region: site.one("select[data-slot-region]", box),
  area: site.one("select[data-slot-area]", box),
});

// One slot is on the page; the others are made like it.
/** @type {(board: HTMLElement, most: number) => Slot[]} */
const fill = (board, most) => {
  const boxes = [site.one("[data-slot]", board)];
  while (boxes.length < most) {
    const box = document.importNode(boxes[0], true);
    site.one("[data-slot-name]", box).textContent = `第 ${boxes.length + 1} 个地方`;
    boxes[boxes.length - 1].after(box);
    boxes.push(box);
  }
  return boxes.map(slotOf);
};

// The areas of a province are known once its sheet is there.
/** @type {(slot: Slot, place: string, sheet?: PlaceSheet) => void} */
const offer = ({ area }, place, sheet) => {
  const listed = Object.entries(sheet?.areas ?? {});
  area.hidden = !listed.length;
  if (area.dataset.of !== sheet?.region) {
    area.replaceChildren(new Option("全省", ""), ...listed.map(([slug, name]) => new Option(name, slug)));
    area.setAttribute("aria-label", `${sheet ? sheet.name : ""}的哪里`);
    area.dataset.of = sheet ? sheet.region : "";
  }
  area.value = place;
  if (area.selectedIndex < 0) area.value = "";
};

// What a slot is set to after one of its lists was changed.
/** @type {(slot: Slot, changed: EventTarget | null, place: string) => string} */
const placeIn = ({ region, area }, changed, place) => {
  if (changed === region) return region.value;
  return changed === area ? area.value || region.value : place;
};
site.slots = { fill, offer, placeIn };
