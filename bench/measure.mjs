// Measures one function in a process of its own.
const WARM_MS = 800;
const MOST_RUNS = 15;
/** However slow: the runtime compiles what it runs often, and a first run says little about the second. */
const LEAST_RUNS = 3;

/**
 * One cold run, then warm ones for a while. CPU time, user and system, because the clock on the wall also counts what
 * else the machine is doing.
 * @template T
 * @param {() => T | Promise<T>} work
 */
export async function measure(work) {
  const before = process.memoryUsage().rss;
  const topBefore = process.resourceUsage().maxRSS * 1024;
  const cold = await once(work);
  const top = process.resourceUsage().maxRSS * 1024;
  const warm = [];
  const start = performance.now();
  const hasTime = () => performance.now() - start + cold.wall / 2 < WARM_MS && warm.length < MOST_RUNS;
  while (warm.length < LEAST_RUNS || hasTime()) warm.push(await once(work));
  const cpu = median(warm.map((run) => run.cpu));
  return {
    answer: cold.answer,
    cpu,
    coldCpu: cold.cpu,
    runs: warm.length + 1,
    // A peak no higher than what preparing had already reached says nothing about the work.
    peakBytes: top > topBefore ? top - before : 0,
  };
}

async function once(work) {
  globalThis.gc?.();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const answer = await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { answer, wall, cpu: (user + system) / 1000 };
}

/**
 * @param {readonly number[]} numbers
 * @returns {number}
 */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
