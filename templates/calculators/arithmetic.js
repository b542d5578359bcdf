// The arithmetic that both engines share; its twin in Python is site_src/calculate/values/numbers.py.

// value / divisor to the nearest whole number, halves up; exact below 2^53, because only remainders are divided off.
/** @param {number} value @param {number} divisor @returns {number} */
function R(value, divisor) {
  let rest = value % divisor;
  if (rest < 0) rest += divisor;
  const whole = (value - rest) / divisor;
  return 2 * rest >= divisor ? whole + 1 : whole + 0; // -0 + 0 is 0
}

// Sum of rate × the part of [start, end) in each band, unrounded.
/** @param {Schedule} schedule @param {number} start @param {number} end @returns {number} */
function B(schedule, start, end) {
  let total = 0;
  for (const { low, high, rate } of schedule) {
    const from = start > low ? start : low,
      to = high === null || end < high ? end : high;
    if (to > from) total += rate * (to - from);
  }
  return total;
}

// How far from start towards end the bands go before they give more than an amount, in whole fen.
/** @param {Schedule} schedule @param {number} start @param {number} end @param {number} amount @returns {number} */
function C(schedule, start, end, amount) {
  let room = amount * 100000,
    furthest = Math.min(start, end);
  if (room < 0) return furthest;
  for (const band of schedule) {
    const { low, high, rate } = band,
      given = B([band], start, end);
    if (given > room) return Math.max(start, low) + (room - (room % rate)) / rate;
    room -= given;
    furthest = Math.max(furthest, high === null ? end : Math.min(end, high));
  }
  return furthest;
}
