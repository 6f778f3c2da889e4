import { createHmac } from "node:crypto";
import { deflateSync } from "node:zlib";

type Signing = {
  appId: number;
  identifier: string;
  secretKey: string;
  /** Unix seconds. */
  at: number;
  /** A duration, not a point in time. */
  expireSeconds: number;
};

/**
 * The UserSig of the vendor's TLSSigAPIv2: four signed lines, HMAC-SHA256, zlib, and a base64 alphabet of its own. Made
 * afresh for every run; it opens everything the key opens until it expires, so it is a secret like the key.
 */
export function makeUserSig({ appId, identifier, secretKey, at, expireSeconds }: Signing): string {
  const lines = [
    `TLS.identifier:${identifier}`,
    `TLS.sdkappid:${appId}`,
    `TLS.time:${at}`,
    `TLS.expire:${expireSeconds}`,
  ];
  const text = lines.map((line) => `${line}\n`).join("");
  const document = {
    "TLS.ver": "2.0",
    "TLS.identifier": identifier,
    "TLS.sdkappid": appId,
    "TLS.time": at,
    "TLS.expire": expireSeconds,
    "TLS.sig": createHmac("sha256", secretKey).update(text).digest("base64"),
  };
  const packed = deflateSync(Buffer.from(JSON.stringify(document))).toString("base64");
  return packed.replace(/\+/g, "*").replace(/\//g, "-").replace(/=/g, "_");
}
