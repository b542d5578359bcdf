// The arithmetic that both engines share; its twin in Python is site_src/calculate/values/numbers.py.

// value / divisor to the nearest whole number, halves up; exact below 2^53, because only remainders are divided off.
function R(value, divisor) {
  let rest = value % divisor;
  if (rest < 0) rest += divisor;
  const whole = (value - rest) / divisor;
  return 2 * rest >= divisor ? whole + 1 : whole + 0; // -0 + 0 is 0
}

// Sum of rate × the part of [start, end) in each band, unrounded.
function B(schedule, start, end) {
  let total = 0;
  for (let index = 0; index < schedule.length; index++) {
    const low = schedule[index][0],
      high = schedule[index][1];
    const from = start > low ? start : low,
      to = high === null || end < high ? end : high;
    if (to > from) total += schedule[index][2] * (to - from);
  }
  return total;
}
