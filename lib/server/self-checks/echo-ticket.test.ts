import "@/lib/testing/connector-env";
import { expect, it } from "vitest";
import { admitsEcho, newEchoTicket } from "./echo-ticket";

const NOW = Date.parse("2026-11-28T00:00:00Z");
const from = { origin: "http://inlet.test", host: "inlet.test" };

it("admits with a ticket that holds, from our own page, and with nothing else", () => {
  const ticket = newEchoTicket("link-1", NOW);
  expect(admitsEcho({ ticket, ...from }, NOW)).toBe(true);
  expect(admitsEcho({ ticket, ...from }, NOW + 31 * 60_000)).toBe(false);
  expect(admitsEcho({ ticket, ...from, origin: "http://elsewhere.test" }, NOW)).toBe(false);
  expect(admitsEcho({ ticket, ...from, origin: "" }, NOW)).toBe(false);
  const later = ticket.replace(/^\d+/, String(NOW + 86_400_000));
  for (const forged of ["", "1.2.3", `${ticket}x`, later])
    expect(admitsEcho({ ticket: forged, ...from }, NOW), forged).toBe(false);
});
