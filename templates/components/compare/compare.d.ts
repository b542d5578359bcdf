// What the scripts of the board offer each other.

interface ComparedPlace {
  slug: string;
  name: string;
  sheet: PlaceSheet; // its province's
}

// One attribute over the places of a board, in their order.
interface ComparedLine {
  name: string;
  label: string;
  cells: (PlaceCell | undefined)[];
  kind: "different" | "same" | "open" | ""; // open: of some place nothing is known; "": of none is
  late: boolean; // it does not come first in its topic
  silent: string[]; // what is said of a place that has no value, "" of one that has
  alone: CautionRecord[][]; // beside each answer, on the reader's day
  between: CautionRecord[]; // why the figures do not compare
}

interface BoardQuery {
  places: string[];
  topics: string[]; // none: all
  all: boolean; // what is the same is listed too
}

interface Slot {
  box: HTMLElement;
  region: HTMLSelectElement;
  area: HTMLSelectElement;
}

interface Site {
  // --- lines.js
  lines(places: ComparedPlace[], topic: string, rules: ComparingRules, day: string): ComparedLine[];
  caution(caution: CautionRecord, rules: ComparingRules): string; // in words
  sums(lines: ComparedLine[], places: ComparedPlace[], topics: string[], rules: ComparingRules): string[];

  // --- difference.js
  difference(lines: ComparedLine[], places: ComparedPlace[], topic: string, rules: ComparingRules): HTMLElement[];

  // --- board.js
  board: {
    MOST: number; // places side by side
    withOwn(places: string[], own: string): string[]; // the reader's own first
    parse(fragment: string, provinces: string[], own: string): BoardQuery;
    serialise(query: BoardQuery, own: string): string;
    gather(
      regions: string[],
      done: (sheets: Map<string, PlaceSheet>, rules: ComparingRules) => void,
      failed: () => void,
    ): void;
  };

  // --- slots.js
  slots: {
    fill(board: HTMLElement, most: number): Slot[];
    offer(slot: Slot, place: string, sheet?: PlaceSheet): void;
    placeIn(slot: Slot, changed: EventTarget | null, place: string): string;
  };
}
