// What a place answers, by the sheet of its province.

// An area's own answer, or else its province's, and then it says whose it is.
site.answer = (sheet, place, topic, attribute) => {
  /** @type {(slug: string) => number | undefined} */
  const at = (slug) => sheet.places[slug]?.[topic]?.[attribute];
  const own = at(place),
    above = at(sheet.region);
  if (own !== undefined) return sheet.cells[own];
  if (place === sheet.region || above === undefined) return undefined;
  return { origin: sheet.name, ...sheet.cells[above] };
};

// Whether an area itself tells of something, by the number of its cell: no answer from above, no lead and no draft.
site.states = (sheet, number = -1) => {
  const cell = sheet.cells[number];
  return cell !== undefined && !cell.origin && cell.state !== "lead" && cell.state !== "draft";
};

// What is said of a province that has no answer, though areas of it have: on a topic, or on one attribute of it.
site.apart = (sheet, place, topic, attribute) => {
  const areas = Object.keys(sheet.areas).filter((area) => {
    const answers = sheet.places[area]?.[topic] ?? {};
    const numbers = attribute ? [answers[attribute]] : Object.values(answers);
    return numbers.some((number) => site.states(sheet, number));
  });
  return place === sheet.region && areas.length ? `各地不同，收录了 ${areas.length} 个地方，选到市再看` : "";
};
