import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { APP_ID, SECRET_KEY, signedBy } from "./testing/fake-desk";
import { makeUserSig } from "./user-sig";

const SIGNING = { appId: APP_ID, identifier: "administrator", secretKey: SECRET_KEY };

it("signs as the vendor's own library does", () => {
  const usersig = makeUserSig({ ...SIGNING, at: 1_700_000_000, expireSeconds: 86_400 });
  // The packed text differs between versions of zlib; what is inside does not.
  expect(signedBy(usersig)).toEqual({
    "TLS.ver": "2.0",
    "TLS.identifier": "administrator",
    "TLS.sdkappid": 1_400_000_000,
    "TLS.time": 1_700_000_000,
    "TLS.expire": 86_400,
    "TLS.sig": "yLAe+w7WUeUuqbV9h/TX78u21oTGi+i9Zp1u3PpnY60=",
  });
});

it("agrees with a second reading of the vendor's text, and uses its alphabet only", () => {
  const cases = fc.record({
    appId: fc.integer({ min: 1, max: 2_000_000_000 }),
    identifier: fc.string({ minLength: 1, maxLength: 40 }),
    secretKey: fc.string({ minLength: 1, maxLength: 80 }),
    at: fc.integer({ min: 0, max: 2_000_000_000 }),
    expireSeconds: fc.integer({ min: 1, max: 15_552_000 }),
  });
  fc.assert(
    fc.property(cases, (signing) => {
      const usersig = makeUserSig(signing);
      expect(usersig).toMatch(/^[A-Za-z0-9*_-]+$/);
      const mac = createHmac("sha256", signing.secretKey);
      mac.update(`TLS.identifier:${signing.identifier}\n`);
      mac.update(`TLS.sdkappid:${signing.appId}\nTLS.time:${signing.at}\n`);
      mac.update(`TLS.expire:${signing.expireSeconds}\n`);
      expect(signedBy(usersig)?.["TLS.sig"]).toBe(mac.digest().toString("base64"));
    }),
  );
});
