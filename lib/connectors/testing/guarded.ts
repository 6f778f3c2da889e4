import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inParallel } from "../in-parallel";
import { startFakePlatform, type FakePlatform } from "./fake-platform";
import { hostileAddresses } from "./hostile-addresses";
import { PUBLIC, rebindingHost, watchOutside, type Outside } from "./outside";
import { weakened } from "./weakened";

/** One way on which Inlet goes out to an address that a person typed. */
export type WayOut = {
  /** Goes there as the product does; whatever comes of it, refusals included, is no error. */
  reach: (url: string, turn: number) => Promise<unknown>;
  /** How many names change their answer. */
  rounds: number;
  atOnce?: number;
  /** False where no connection of this way is opened by the parts that a test can take out. */
  pins?: boolean;
};

/** A name is new to every run: it answers by how often it was asked. */
let runs = 0;

/**
 * No hostile address is connected to on this way, and no name that changes its answer leads anywhere but where it was judged
 * to lead. A part of the guard taken out makes the same questions fail: otherwise they would prove nothing.
 */
export function describeGuarded(name: string, { reach, rounds, atOnce = 16, pins = true }: WayOut): void {
  describe(`${name} is guarded`, { timeout: 300_000 }, () => {
    let listener: FakePlatform;
    let outside: Outside;
    let port: string;
    beforeAll(async () => {
      listener = await startFakePlatform(() => ({ body: {} }));
      port = new URL(listener.url).port;
      outside = watchOutside();
    });
    afterEach(() => {
      weakened.part = null;
      outside.destinations.length = 0;
    });
    afterAll(async () => {
      outside.restore();
      await listener.close();
    });

    /** Where a connection was opened to although nobody may go there. */
    async function reached(urls: readonly string[]): Promise<string[]> {
      const before = listener.connections();
      await inParallel(atOnce, [...urls.entries()], async ([turn, url]) => void (await reach(url, turn)));
      const heard = Array.from({ length: listener.connections() - before }, () => "the listener");
      return [...outside.destinations.filter((address) => address !== PUBLIC), ...heard];
    }
    const turning = (count: number) => {
      const run = `run${runs++}`;
      return Array.from({ length: count }, (_, round) => `http://${rebindingHost(run, round)}:${port}/`);
    };

    it("from every hostile address", async () => {
      const urls = hostileAddresses(port);
      expect(urls.length).toBeGreaterThan(150);
      expect(await reached(urls)).toEqual([]);
      expect(outside.destinations).toEqual([]);
    });

    it("from names that change their answer", async () => {
      expect(await reached(turning(rounds))).toEqual([]);
      // The judged address was gone to, or nothing would have been tried.
      expect(outside.destinations).toContain(PUBLIC);
    });

    it("no more once every address is called public", async () => {
      weakened.part = "addresses";
      expect(await reached(hostileAddresses(port).slice(0, 8))).toContain("the listener");
    });

    it.skipIf(!pins)("no more once a name is asked again for the connection", async () => {
      weakened.part = "pinning";
      expect(await reached(turning(8))).toContain("the listener");
    });
  });
}
