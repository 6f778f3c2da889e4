// The gate on dependencies: the oldest safe versions, kept by hand, held against the lock file. A registry's own audit
// cannot be the gate, because mirrors do not answer it.

/**
 * @param {{packages: Record<string, {version?: string, integrity?: string, resolved?: string, link?: boolean, inBundle?: boolean}>}} lock
 * @param {{floors: Record<string, string[]>, refused: Record<string, string>}} policy `floors`: the oldest safe version
 *   of each release line
 * @returns {string[]} one sentence per package that may not be used
 */
export function violations(lock, { floors, refused }) {
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (place === "" || entry.link) return [];
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const { version = "0.0.0" } = entry;
    if (refused[name]) return [`${name} is refused: ${refused[name]}`];
    // What a package carries inside itself is covered by the checksum of that package.
    if (!entry.integrity && !entry.inBundle) return [`${place} has no checksum`];
    if (entry.resolved && !entry.resolved.startsWith("https://registry.npmjs.org/"))
      return [`${place} comes from ${entry.resolved}, not from the registry`];
    if (floors[name] && !isSafe(version, floors[name]))
      return [`${place} is ${version}; the oldest safe versions are ${floors[name].join(", ")}`];
    return [];
  });
}

/** A version is judged by the floor of its own line: same major and minor, else the nearest older line. */
function isSafe(version, floors) {
  const wanted = numbers(version);
  const below = floors
    .map(numbers)
    .filter(([major, minor]) => compare([major, minor], wanted.slice(0, 2)) <= 0);
  const floor = below.sort(compare).at(-1);
  return (
    floor !== undefined &&
    compare(wanted, floor) >= 0 &&
    (floor[0] === wanted[0] || wanted[0] > newest(floors))
  );
}

function newest(floors) {
  return Math.max(...floors.map((floor) => numbers(floor)[0]));
}

function numbers(version) {
  return version.split(/[.-]/, 3).map(Number);
}

function compare(a, b) {
  for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) return a[place] - b[place];
  return 0;
}
