// What the calculators' scripts hand each other, for the compiler and for readers; the build does not look at it.

type Plain = number | string;
type Pair = [Plain, Plain]; // the lowest and the highest it can be, equal where it is exact
type Numbers = [number, number];
type Kind = CalculatorQuantity["kind"];
type Words = { [name: string]: string };
type Inputs = { [name: string]: Plain };

// --- arithmetic.js
interface RateBand extends FigureBand {
  rate: number;
}
type Schedule = RateBand[];

// --- lookup.js
interface Rule extends CalculatorData {
  run: Run;
  sheets: { [region: string]: OpenSheet }; // "" is what most have in common
}
interface Run {
  (inputs: Inputs, figures: (Figure | null)[]): { steps: Plain[]; notes: number[] };
  needs(inputs: Inputs): unknown[]; // which slots these inputs need
}
type Make = (round: typeof R, banded: typeof B, reached: typeof C) => Run;
interface OpenSheet {
  places: FigureTable["places"];
  spans: Span[];
}
interface Known {
  state: FigureSpan["state"];
  cells: FigureCell[];
  answers: FigureAnswer[];
  doubts?: FigureSpan["doubts"];
  reason?: FigureSpan["reason"];
  until?: number;
}
interface Span extends Known {
  first: number;
}
interface Asked {
  place: string;
  day: number;
  inputs: Inputs;
  typed: Inputs; // the reader's own figures
  last: string[]; // the offered parameters with which the reader goes on: what has lapsed,
  lead: string[]; // and what only leads say
}
type Way = "last" | "lead";
type Figure = Plain | Schedule;
interface Picked {
  options: Plain[] | Schedule[]; // everything a figure can be
  standing: "known" | "either" | "cap" | "open";
  least?: number; // of an unknown limit
}

// --- working.js
type Slots = (Picked | null)[]; // null where these inputs need none
interface Working {
  inputs: Inputs;
  known: { [parameter: string]: Known };
  picked: Slots;
  missing: number[]; // the slots that would have to be known
  steps: (Pair | null)[]; // null where it depends on those
  notes: boolean[]; // which of them hold
}

// --- spread.js
interface Part {
  first: number;
  months: number;
  working: Working;
}
interface Reached {
  months: number;
  end: number; // the first day that is not counted
  totals: { [step: string]: Pair };
}
interface SpreadWorking extends Working {
  parts: Part[];
  reached: Reached | null;
}

// --- typed.js
interface Read {
  value?: Plain;
  why?: string;
}

// --- reckon.js, reasons.js, clauses.js, phrases.js, bands.js
interface Values {
  pairs: { [name: string]: Pair | null };
  schedules: { [name: string]: Schedule[] }; // the lowest and the highest
}
interface Called {
  noun: string;
  source: "input" | "figure" | "step";
  cases: Words; // its words as clauses
}
interface Speech {
  called: { [name: string]: Called };
  values: Values;
  names: Words;
}
interface Reason {
  text: string;
  before: string[]; // what has to be said before
}
interface Clause extends Reason {
  pair: Pair | null;
  kind: Kind;
  plain: boolean; // one quantity, that may stand in another clause
  done: boolean; // it says what it comes to
}
interface Term {
  what: CalculatorPhrase["what"];
  part: CalculatorPhrase;
}
interface Joined {
  word: string; // for the operation
  clause: Reason;
}
interface BandRow {
  span: string;
  rate: string;
  part: string;
  gives: string;
}
interface Explained {
  how: string;
  bands: BandRow[];
}

// --- cautions.js, answers.js
interface Caution {
  code: string;
  names: string[];
  figure?: number;
}
interface Told {
  answer: string;
  cautions: string[];
  notes: string[];
  parts: string[];
}

// --- the page
type Field = HTMLInputElement | HTMLSelectElement;
interface PageForm extends HTMLFormElement {
  elements: PageControls;
}
interface PageControls extends HTMLFormControlsCollection {
  place: HTMLSelectElement;
  day: HTMLInputElement;
  last: HTMLInputElement;
  lead: HTMLInputElement;
}
interface Filled {
  label: string;
  value: string;
}
interface Source {
  text: string;
  href: string;
}
interface ShownStep extends Explained {
  says: string;
  sources: Source[];
}

interface Window {
  calculator(data: CalculatorData, make: Make): void; // the page's data script calls it
}
