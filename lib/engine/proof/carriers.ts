import { rowsOf, type SectionRow, type Snapshot } from "../snapshot";
import { read, type Value } from "../value";

type Carrier = "bots" | "credentials" | "webhooks" | "integrations";

/** What names the channels it carries, found by channel: a list that could not be read may name any of them. */
export class Carriers {
  readonly #named = new Map<Carrier, Map<string | null, number[]>>();

  constructor(private readonly snapshot: Snapshot) {}

  /** In the order of the rows. */
  of<S extends Carrier>(section: S, channelId: string): SectionRow<S>[] {
    const named = this.#index(section);
    const places = [...(named.get(channelId) ?? []), ...(named.get(null) ?? [])].sort((a, b) => a - b);
    const rows = rowsOf(this.snapshot, section);
    return places.map((place) => rows[place] as SectionRow<S>);
  }

  #index(section: Carrier): Map<string | null, number[]> {
    let named = this.#named.get(section);
    if (!named) this.#named.set(section, (named = new Map()));
    else return named;
    const add = (id: string | null, place: number) => {
      const places = named.get(id);
      if (places) places.push(place);
      else named.set(id, [place]);
    };
    for (const [place, row] of rowsOf(this.snapshot, section).entries()) {
      const channelIds = read((row as { channelIds?: Value<string[]> }).channelIds);
      if (channelIds.state === "unreadable") add(null, place);
      else if ("value" in channelIds) for (const id of new Set(channelIds.value)) add(id, place);
    }
    return named;
  }
}
