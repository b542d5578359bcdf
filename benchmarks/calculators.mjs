// One run: the same rule, the same cases, in publicodes and compiled by us. Called by calculators.py with a folder in
// which both npm packages are installed and case.json lies.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, rulesFile] = process.argv.slice(2);
const from = createRequire(pathToFileURL(`${folder}/`));
const Engine = from("publicodes").default;
const { parse } = from("yaml");
const { arithmetic, compiled, picked, cases, steps } = JSON.parse(readFileSync(`${folder}/case.json`, "utf8"));
const run = new Function(`${arithmetic}; return ${compiled};`)(); // only here: the site writes it into a script file

const engine = new Engine(parse(readFileSync(rulesFile, "utf8")));
const asked = Object.keys(steps);
const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
const situations = cases.map((inputs) =>
  Object.fromEntries(
    Object.entries(inputs)
      .filter(([, value]) => typeof value === "number")
      .map(([name, fen]) => [name.replaceAll("_", " "), yuan(fen)]),
  ),
);

function theirs(situation, names = asked) {
  engine.setSituation(situation, { strict: false });
  return names.map((name) => engine.evaluate(name.replaceAll("_", " ")).nodeValue);
}

function ours(inputs) {
  const found = run(inputs, picked).steps;
  return asked.map((name) => found[steps[name]]);
}

function rate(work, items, seconds) {
  let done = 0, sum = 0;
  for (const item of items) sum += work(item)[0]; // warm up
  const start = performance.now();
  do {
    for (const item of items) sum += work(item)[0]; // used, so that nothing can be left out
    done += items.length;
  } while (performance.now() - start < 1000 * seconds);
  return { perSecond: (1000 * done) / (performance.now() - start), sum };
}

const differing = cases.filter((inputs, index) => {
  const exact = ours(inputs);
  return theirs(situations[index]).some((value, which) => Math.round(value * 100) !== exact[which]);
}).length;
const one = rate((inputs) => run(inputs, picked).steps, cases, 2);
const all = rate((situation) => theirs(situation), situations.slice(0, 50), 3);
const single = rate((situation) => theirs(situation, asked.slice(-1)), situations.slice(0, 50), 3);
console.log(JSON.stringify({ differing, ours: one.perSecond, all: all.perSecond, single: single.perSecond }));
