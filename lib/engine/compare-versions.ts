/**
 * Orders two dotted version numbers: negative when `a` is older, 0 when equal, null when one has no number in it.
 * `v4.2` equals `4.2.0`; text after the numbers (`-beta`, a build name) is left out.
 */
export function compareVersions(a: string, b: string): number | null {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  if (!left || !right) return null;
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] | null {
  const found = /\d+(?:\.\d+)*/.exec(version);
  return found && found[0].split(".").map(Number);
}
