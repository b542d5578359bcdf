// What scripts offer each other, for the compiler and for readers; the build does not look at it. Each folder of scripts
// that offers more adds to `Site` in a file of its own, and to `Sheets` what it fetches.

// Elements by how they are chosen: `a` and `a[data-page]` are links, `[data-page]` is some element.
type Tag = keyof HTMLElementTagNameMap;
type Chosen<Selector extends string> = Selector extends Tag
  ? HTMLElementTagNameMap[Selector]
  : Selector extends `${infer Name extends Tag}[${infer Rest}]`
  ? Rest extends `${string} ${string}`
    ? HTMLElement
    : HTMLElementTagNameMap[Name]
  : HTMLElement;

// Files of data/ by their names without `.js`, and what they hand over.
interface Sheets {
  comparing: ComparingRules;
  [places: `places/${string}`]: PlaceSheet;
  [rows: `rows/${string}`]: RowsSheet;
  [figures: `calculators/${string}`]: FiguresSheet;
}

interface Site extends SiteSettings {
  // --- kept.js
  root: URL; // where the site stands
  to(path: string): string; // the address of a page or file, by its path from the root
  path(pattern: keyof SiteAddresses, values: Record<string, string>): string; // the same, by a pattern of the build
  address: {
    whole(): string;
    withFragment(fragment: string): string; // the whole address with another fragment
    target(): HTMLElement | null; // what on this page it leads to, if it does
    onChange(listener: () => void): void;
    fragment(): string; // what stands after #
    fields(): Map<string, string>; // the same as name → value
    query(name: string): string; // what is asked after ?, or ""
    write(fragment: string): void;
    ask(name: string, text: string): void;
    written(pairs: Record<string, string> | string[][]): string;
    encoded(text: string): string;
    onAsked(listener: () => void): void; // another address was asked of this page, not a place on it
    served: boolean; // not opened from a disk
  };
  store(key: string, value?: string): string; // keeps a value, forgets it where it is ""; gives what is kept, or ""
  onKept(key: string, listener: () => void): void; // it may have changed elsewhere

  // --- parts.js; without `within` they look on the whole page
  find<Selector extends string>(selector: Selector, within?: ParentNode): Chosen<Selector> | null;
  one<Selector extends string>(selector: Selector, within?: ParentNode): Chosen<Selector>; // throws where it is missing
  all<Selector extends string>(selector: Selector, within?: ParentNode): Chosen<Selector>[];
  around<Selector extends string>(target: EventTarget | null, selector: Selector): Chosen<Selector> | null; // or itself
  attribute(element: HTMLElement, name: string): string; // data-my-place by the name of myPlace; "" where there is none

  // --- said.js
  node<Name extends Tag>(
    tag: Name,
    className?: string,
    ...inside: (Node | string)[]
  ): HTMLElementTagNameMap[Name];
  dated(text: string): (HTMLElement | string)[]; // words with their dates in one piece
  said(value: Pick<PlaceCell, "rows" | "items" | "ordered" | "text">): HTMLElement;

  // --- dates.js
  today(): string; // 2026-11-22, where the content's rules hold

  // --- fetch.js
  attempt(listener: () => void): void; // what it throws reaches the console, and stops nobody
  // `done` is called at once where the file is there already; nobody is called twice
  fetch<File extends keyof Sheets>(file: File, done: (sheet: Sheets[File]) => void, failed?: () => void): void;
  deliver<File extends keyof Sheets>(file: File, sheet: Sheets[File]): void; // by the script that was fetched
  load(region: string, done: (sheet: PlaceSheet) => void, failed?: () => void): void; // its answers
  comparing(done: (rules: ComparingRules) => void, failed?: () => void): void; // what may be compared
  rows(region: string, done: (sheet: RowsSheet) => void, failed?: () => void): void; // its areas in the comparisons
  figures(of: string, region: string, done: (sheet: FiguresSheet) => void, failed?: () => void): void;

  // --- place.js
  place(): string; // jiangsu, jiangsu/nanjing, ""
  placeName(): string;
  regionOf(place: string): string;
  choose(slug: string, name: string): void;
  onPlace(listener: () => void): void; // called now, and whenever it changes
  elsewhere(box: HTMLElement, words: string, change: string): void;
  page(topic: string): string; // where the topic of the reader's place is told

  // --- answers.js
  answer(sheet: PlaceSheet, place: string, topic: string, attribute: string): PlaceCell | undefined;
  states(sheet: PlaceSheet, number?: number): boolean; // an area tells of it itself
  apart(sheet: PlaceSheet, place: string, topic: string, attribute?: string): string; // "" where there is nothing to say

  // --- to-clipboard.js
  copy(
    text: string,
    line: HTMLElement, // which tells how it went
    words: { done: string; byHand: string },
    field?: HTMLTextAreaElement | HTMLInputElement, // has the text already, or takes it
  ): void;
}

interface Window {
  site: Site;
  takePlace(sheet: PlaceSheet): void;
  takeComparing(rules: ComparingRules): void;
  takeRows(sheet: RowsSheet): void;
  takeFigures(sheet: FiguresSheet): void;
}
declare const site: Site;

interface Navigator {
  connection?: { saveData?: boolean; effectiveType?: string }; // not in every browser
}
