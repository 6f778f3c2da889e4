/**
 * Whether a list of allowed sites names a host. `unclear`: only a neighbour is named (`example.com` for
 * `shop.example.com`, or the other way round), which some platforms take for the same site and others do not.
 */
export function originsName(origins: readonly string[], host: string): "yes" | "no" | "unclear" {
  const wanted = host.toLowerCase();
  const names = origins.map(hostOfSite);
  if (
    names.some((name) => name === "*" || name === wanted || (isWildcard(name) && below(wanted, bare(name))))
  ) {
    return "yes";
  }
  const related = names
    .map(bare)
    .some((name) => name === wanted || below(wanted, name) || below(name, wanted));
  return related ? "unclear" : "no";
}

/** The host of a site as people type it, with or without scheme, port and path. */
export function hostOfSite(address: string): string {
  const host =
    address
      .trim()
      .replace(/^[a-z][a-z0-9+.-]*:\/\//iu, "")
      .split(/[/?#]/u)[0] ?? "";
  return host.replace(/:(\d{1,5}|\*)$/u, "").toLowerCase();
}

const isWildcard = (name: string) => name.startsWith("*.");
const bare = (name: string) => (isWildcard(name) ? name.slice(2) : name);
const below = (name: string, parent: string) => parent !== "" && name.endsWith(`.${parent}`);
