import { describe, expect, it } from "vitest";
import { median } from "./measure.mjs";
import { ratioTo, verdictOn } from "./ratios.mjs";

const costs = (...cpu: number[]) => ({ cpu });

describe("ratios", () => {
  it("sets each round against the baseline of the same round", () => {
    expect(ratioTo(costs(10, 20, 10), costs(20, 80, 30))).toEqual({
      middle: 3,
      least: 2,
      most: 4,
      rounds: 3,
    });
    expect(ratioTo(costs(10, 20), costs(20))?.rounds).toBe(1);
    expect(ratioTo(costs(10), costs())).toBeNull();
  });

  it("takes the middle of an even number of costs between the two in the middle", () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it("judges by the middle, and by the worse end of the spread with a fifth of tolerance", () => {
    const ratio = (middle: number, least: number, most: number) => ({ middle, least, most, rounds: 5 });
    expect(verdictOn({ atLeast: 5 }, ratio(6, 4.1, 9))).toBe("reached");
    expect(verdictOn({ atLeast: 5 }, ratio(6, 3.9, 9))).toBe("missed");
    expect(verdictOn({ atLeast: 5 }, ratio(4.9, 4.8, 9))).toBe("missed");
    expect(verdictOn({ atMost: 1 }, ratio(0.9, 0.5, 1.15))).toBe("reached");
    expect(verdictOn({ atMost: 1 }, ratio(0.9, 0.5, 1.25))).toBe("missed");
  });

  it("has no verdict without a goal, and misses one that could not be measured", () => {
    expect(verdictOn({}, ratioTo(costs(1), costs(1)))).toBeNull();
    expect(verdictOn({ atLeast: 5 }, null)).toBe("missed");
  });
});
