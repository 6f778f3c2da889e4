import type { Channel, Routing } from "../sections/channels";
import type { Group } from "../sections/people";
import type { Text } from "../text";
import type { GateState } from "./cause";
import type { Seats } from "./seats";
import type { Candidate } from "./ways";

/** Where a channel's conversations can go. */
export type ChannelReach = {
  channel: Channel;
  routing: Routing[];
  groups: Group[];
  seats: Seats;
  /** The places of the candidates. */
  certain: Int32Array;
  /** Written out when asked: they are an object for everybody on every channel. */
  readonly candidates: readonly Candidate[];
  /** People to whom only what could not be read may lead: without `perhaps` nothing does. */
  readonly maybe: readonly Candidate[];
  /** All of them, in the order of their seats. */
  readonly people: readonly Candidate[];
  gate: GateState;
  /** Why there may be more people, or fewer. */
  gap: Text | undefined;
};
