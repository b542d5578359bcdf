// What the scripts of a topic's comparison hand each other. What they are given is `ColumnsSheet` and `RowsSheet`, see
// site_src/browser/contract/comparisons.py.

type MatrixSwitch = "different" | "grouped" | "report";
type MatrixList = "columns" | "places";
type MatrixSingle = "order" | "grade";

// What is asked of a comparison.
interface MatrixQuery {
  columns: string[];
  places: string[];
  order: string;
  grade: string; // the least that a source must be
  different: boolean; // without columns in which all say the same
  grouped: boolean; // places that say the same as one row
  report?: boolean; // with a way to report each answer; it is not part of the address
}

// What may be asked; `key` are the columns of the page itself.
interface MatrixLegal {
  columns: string[];
  key: string[];
  places: string[];
  orders: string[];
}

interface MatrixControl {
  name: string;
  value: string;
  checked?: boolean;
}

// A cell as it is drawn: as it was given, without its words where its source is too weak, or standing for several.
interface MatrixCell extends Omit<ShortCell, "state"> {
  state: ShortCell["state"] | "withheld";
  key?: number | string; // the same for equal values; an area's are not compared
}

interface MatrixRow {
  places: string[]; // more than one where they say the same
  cells: MatrixCell[];
  rank: number; // 0: none
  note: string;
  weight: number; // 0: the reader's own · 1: the nation · 2: ranked · 3–5: the others
  folded: boolean; // one sentence in place of the cells
  mine: boolean;
  rest: boolean; // all that are not in another row
}

// The line between what is ranked and what is not.
interface MatrixSplit {
  split: true;
  places: never[];
  cells: never[];
}
type MatrixLine = MatrixRow | MatrixSplit;

interface MatrixModel {
  columns: string[];
  hidden: string[]; // asked, but all say the same
  order?: ColumnOrder;
  absent?: RowHead; // the reader's own place, if it was left out
  rows: MatrixLine[];
}

// The reader's own area.
interface MatrixArea {
  slug: string;
  topic: string;
  place: RowHead;
  labels: RowsSheet["labels"][string];
  cells(columns: string[]): MatrixCell[] | null; // null where it says nothing of its own in them
}

// What is named in a row.
type MatrixNames = Pick<ColumnsSheet, "topic" | "attributes" | "places">;

// The shown rows in words.
interface MatrixAnswer {
  attribute: string;
  label: string;
  state: MatrixCell["state"];
  text: string;
  grade?: string;
  basis: string;
}
interface MatrixWords {
  places: string[];
  names: string;
  rank: number;
  answers: MatrixAnswer[];
}

interface Matrix {
  // --- fragment.js
  parse(given: Map<string, string>, legal: MatrixLegal): MatrixQuery; // what is not legal counts as not asked
  serialise(query: MatrixQuery, legal: MatrixLegal): string; // "" where nothing is asked

  // --- asked.js; both give a query of its own
  SWITCHES: MatrixSwitch[];
  LISTS: MatrixList[];
  SINGLES: MatrixSingle[];
  pressed(query: MatrixQuery, legal: MatrixLegal, button: string, mine: string): MatrixQuery;
  chosen(query: MatrixQuery, legal: MatrixLegal, control: MatrixControl): MatrixQuery;

  // --- merge.js
  together(rows: MatrixRow[], words: ColumnWords): MatrixRow[]; // rows that say the same become one

  // --- arrange.js
  arrange(data: ColumnsSheet, query: MatrixQuery, mine: string, area?: MatrixArea | null): MatrixModel;

  // --- row.js
  link(address: string, ...inside: (Node | string)[]): HTMLAnchorElement;
  tag(words: string): HTMLElement;
  MINE: string;
  drawOwn(names: MatrixNames, columns: string[], row: MatrixRow, reporting?: boolean): HTMLTableRowElement;
  drawRow(data: ColumnsSheet, columns: string[], row: MatrixLine, reporting?: boolean): HTMLTableRowElement;

  // --- draw.js
  draw(table: HTMLTableElement, data: ColumnsSheet, model: MatrixModel, reporting?: boolean): void;
  pin(table: HTMLTableElement, rows: HTMLTableRowElement[], slug: string, above?: HTMLTableRowElement | null): void;
  sum(data: ColumnsSheet, model: MatrixModel, grade: string): string;

  // --- local.js
  areaRow(area: MatrixArea, columns: string[]): HTMLTableRowElement | null;
  followArea(table: HTMLTableElement, topic: string, take: (area: MatrixArea | null, atOnce: boolean) => void): void;

  // --- export.js
  text(data: ColumnsSheet, model: MatrixModel, address: string): string;
  csv(data: ColumnsSheet, model: MatrixModel): string;
  json(data: ColumnsSheet, model: MatrixModel, address: string): string;
  take(what: string, data: ColumnsSheet, model: MatrixModel, address: string, copy: (text: string) => void): void;

  // --- toolbar.js
  toolbar(template: HTMLTemplateElement): MatrixToolbar;
}

// The toolbar above the table, and the panel that is open in it.
interface MatrixToolbar {
  box: HTMLElement;
  status: HTMLElement;
  legal: MatrixLegal;
  gradeLabel(grade: string): string; // as the panel words it
  open(panel: string): void; // "" closes
  listen(listeners: {
    press(button: string, value: string): void; // of a panel that is open: ""
    choose(control: MatrixControl): void;
    shut(): void;
  }): void;
  sync(query: MatrixQuery, asked: boolean, mine: string): void; // the controls say what is asked
}

interface Site {
  matrix: Matrix;
}

interface Sheets {
  [topics: `topics/${string}`]: ColumnsSheet;
}

interface Window {
  takeColumns(sheet: ColumnsSheet): void;
}
