import { expect, it } from "vitest";
import { isCurrent, navItems } from "./nav-items";

it("gives every page its own address and letter", () => {
  for (const key of ["id", "href", "letter"] as const) {
    const values = navItems.map((item) => item[key]);
    expect(new Set(values).size).toBe(values.length);
  }
});

it("marks one page as current, also below it", () => {
  const currentAt = (pathname: string) =>
    navItems.filter((item) => isCurrent(item, pathname)).map(({ id }) => id);
  expect(currentAt("/")).toEqual(["overview"]);
  expect(currentAt("/channels/c1")).toEqual(["channels"]);
  expect(currentAt("/channels-of-old")).toEqual([]);
});
