/** @param {readonly number[]} times */
export function middle(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * The middle of several runs, in milliseconds, after one that warms the engine up.
 *
 * @param {number} runs
 * @param {() => unknown} job
 */
export function timed(runs, job) {
  job();
  return middle(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      job();
      return performance.now() - start;
    }),
  );
}
