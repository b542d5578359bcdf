// The arithmetic that both engines share; its twin in Python is site_src/calculate/numbers.py.

// value / divisor to the nearest whole number, halves up; exact below 2^53, because only remainders are divided off.
function R(value, divisor) {
  const rest = ((value % divisor) + divisor) % divisor;
  const whole = (value - rest) / divisor;
  return 2 * rest >= divisor ? whole + 1 : whole + 0; // -0 + 0 is 0
}

// Sum of rate × the part of [start, end) in each band, unrounded.
function B(schedule, start, end) {
  let total = 0;
  for (const [low, high, rate] of schedule) {
    const top = high === null ? end : Math.min(end, high);
    total += rate * Math.max(0, top - Math.max(start, low));
  }
  return total;
}
