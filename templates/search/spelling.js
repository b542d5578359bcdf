// Chinese typed in Latin letters: nanjing, nj, nanj. Every reading of a character counts, so no dictionary decides.

/** @param {SearchIndex["syllables"]} syllables */
function readingsOf(syllables) {
  /** @type {Readings} */
  const readings = new Map();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) {
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
    }
  }
  return readings;
}

// Up to where in a name the letters from `at` spell it, and whether by whole syllables; null if they do not.
/**
 * @param {string} letters
 * @param {number} at
 * @param {string} name
 * @param {number} index
 * @param {Readings} readings
 * @returns {[end: number, full: boolean] | null}
 */
function reach(letters, at, name, index, readings) {
  if (at === letters.length) return [index, true];
  if (index === name.length) return null;
  /** @type {[number, boolean] | null} */
  let best = null;
  for (const reading of readings.get(name[index]) || [name[index]]) {
    const rest = letters.slice(at);
    if (rest.length < reading.length && rest.length > 1 && reading.startsWith(rest)) best = best || [index + 1, true];
    if (rest.startsWith(reading)) {
      const found = reach(letters, at + reading.length, name, index + 1, readings);
      if (found && (!best || found[1])) best = found;
    } else if (rest[0] === reading[0]) {
      const found = reach(letters, at + 1, name, index + 1, readings);
      if (found && !best) best = [found[0], false];
    }
    if (best?.[1]) return best;
  }
  return best;
}

const SPELT = { whole: 6, initials: 5, begins: 4, beginsInitials: 3, inside: 2, insideInitials: 1 };

// How well letters spell a name (see SPELT); 0 if they do not, or not from its beginning where that is asked.
/** @param {string} letters @param {string} name @param {Readings} readings @param {boolean} [beginning] */
function spells(letters, name, readings, beginning) {
  const last = beginning || letters.length < 3 ? 1 : name.length;
  let best = 0;
  for (let start = 0; start < last; start += 1) {
    const found = reach(letters, 0, name, start, readings);
    if (!found) continue;
    const [end, full] = found;
    if (!start && end === name.length) best = Math.max(best, full ? SPELT.whole : SPELT.initials);
    else if (!start) best = Math.max(best, full ? SPELT.begins : SPELT.beginsInitials);
    else best = Math.max(best, full ? SPELT.inside : SPELT.insideInitials);
    if (best > SPELT.beginsInitials) return best;
  }
  return best;
}
