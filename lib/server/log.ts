import "server-only";
import pino from "pino";
import { env } from "./env";

const SECRETS = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "secretCiphertext",
  "authorization",
  "cookie",
];

/** One JSON line per event on standard error; standard output is for the person who started the server. */
export const log = pino(
  {
    name: "inlet",
    level: env().logLevel,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[redacted]" },
  },
  pino.destination(2),
);
