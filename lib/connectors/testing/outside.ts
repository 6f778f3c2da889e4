import { Socket } from "node:net";
import type { LookupFunction } from "node:net";
import type { PinnedAddress } from "../http/address-guard";

/**
 * The network as tests of the guard see it: every address a connection is opened to is written down, and only this
 * machine is really connected to. Nobody outside is ever bothered, and an address that merely leads nowhere still counts.
 */
export const PUBLIC = "93.184.216.34";
/** Names under this domain change their answer from question to question. */
const REBINDING = ".rebind.test";

/** First answer, then every further one. */
const ANSWERS = [
  [[PUBLIC], ["127.0.0.1"]],
  [["127.0.0.1"], [PUBLIC]],
  [[PUBLIC, "127.0.0.1"], ["127.0.0.1"]],
  [["127.0.0.1", PUBLIC], [PUBLIC]],
  [[PUBLIC], ["::1"]],
  [["::ffff:127.0.0.1"], [PUBLIC]],
  [[PUBLIC], ["169.254.169.254"]],
  [[], ["127.0.0.1"]],
];

const asked = new Map<string, number>();

/** `r17.rebind.test` answers by its number; undefined for names that belong to nobody here. */
export function rebindingAnswer(host: string): PinnedAddress[] | undefined {
  if (!host.endsWith(REBINDING)) return undefined;
  const [first, later] = ANSWERS[Number(/\d+/.exec(host)?.[0] ?? 0) % ANSWERS.length] ?? [];
  const turn = asked.get(host) ?? 0;
  asked.set(host, turn + 1);
  return ((turn === 0 ? first : later) ?? []).map((address) => ({
    address,
    family: address.includes(":") ? 6 : 4,
  }));
}

export const rebindingHost = (name: string, round: number) => `r${round}.${name}${REBINDING}`;

export type Outside = { destinations: string[]; restore(): void };

type Options = { host?: string; port?: number | string; lookup?: LookupFunction };

export function watchOutside(): Outside {
  const destinations: string[] = [];
  const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;

  function watched(this: Socket, ...args: unknown[]): Socket {
    const [first] = args.flat() as [Options | string | number];
    const { host, port, lookup } = typeof first === "object" ? first : { host: undefined, port: undefined };
    if (host === undefined || port === undefined) return connect.apply(this, args);
    const note = (addresses: string[]) => {
      destinations.push(...addresses);
      return addresses.every((address) => address === "127.0.0.1" || address === "::1");
    };
    const refuse = () => this.destroy(Object.assign(new Error("nobody is there"), { code: "ECONNREFUSED" }));
    if (!lookup) {
      if (!note([host])) return (process.nextTick(refuse), this);
      return connect.apply(this, args);
    }
    const all = { all: true } as Parameters<LookupFunction>[1];
    lookup(host, all, (_error, found) => {
      const addresses = [found].flat().map((one) => (typeof one === "string" ? one : one.address));
      if (note(addresses)) connect.apply(this, args);
      else process.nextTick(refuse);
    });
    return this;
  }

  Socket.prototype.connect = watched as typeof Socket.prototype.connect;
  return {
    destinations,
    restore() {
      Socket.prototype.connect = connect as typeof Socket.prototype.connect;
    },
  };
}
