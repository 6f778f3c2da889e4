import { expect, it } from "vitest";
import { browserOf, CHECK_CODES, CHECKS, FAMILIES, outcomeOf } from "@/lib/contracts/self-checks";
import english from "@/messages/en/self-check.json";
import chinese from "@/messages/zh-CN/self-check.json";
import { FIX_PLACES } from "./fix-place";

it.each([
  ["en", english],
  ["zh-CN", chinese],
] as const)("says what to click in every place where a check finds a problem (%s)", (_, { fix, code }) => {
  const says = fix as Record<string, Record<string, string>>;
  for (const check of CHECKS) {
    const known = Object.keys(CHECK_CODES[check]);
    expect(Object.keys(code[check]).sort(), check).toEqual(known.sort());
    const findsProblems = known.some((one) => outcomeOf(check, one) === "problem");
    expect(FIX_PLACES[check] !== null, check).toBe(findsProblems);
    expect(Object.keys(says[check] ?? {}).sort(), check).toEqual(
      [...(FIX_PLACES[check]?.places ?? [])].sort(),
    );
  }
});

it("leads every browser on every system to one of its places", () => {
  for (const place of Object.values(FIX_PLACES)) {
    if (!place) continue;
    for (const family of [...FAMILIES.browsers, null])
      for (const system of [...FAMILIES.systems, null])
        expect(place.places).toContain(place.of({ family, system, name: null, version: null }));
    expect(place.places).toContain(place.of(browserOf("curl/8", { touch: false })));
  }
});
