import type { SectionName } from "@/lib/engine/snapshot";
import type { AnyConnector } from "../connector";
import type { Tables } from "../tables";
import type { FakeHandler } from "./fake-platform";

/** In which order a platform hands out the rows of a list. */
export type Order = <T>(rows: T[]) => T[];

/** What a connector's own tests must bring so that the promises of every connector can be checked on it. */
export type ContractSubject = {
  connector: AnyConnector;
  /** A healthy platform. It may repeat the credential in its answers, as careless platforms do. */
  handler: (order?: Order) => FakeHandler;
  settings: (url: string) => unknown;
  /** `canary` stands in every secret field. */
  credentials: (canary: string) => unknown;
  tables?: Tables;
  /** A list without which nothing can be said; faults on it must end the pull. */
  corePath: string | RegExp;
  /** A list that may be refused without harm, and the section that must then be unavailable; none where all hangs on one. */
  optional?: { path: string | RegExp; section: SectionName };
  /** Every other call. Nothing beyond what is listed here may be asked. */
  otherPaths: (string | RegExp)[];
  /** A list of more than one page, and the section it fills; left out when the platform gives lists at once. */
  paged?: { path: string | RegExp; section: SectionName; rows: number };
};

export const CANARY = "canary-9f3b1c7d5e8a2046";

export function endpointsOf({ corePath, optional, otherPaths, paged }: ContractSubject): (string | RegExp)[] {
  const all = [corePath, ...(optional ? [optional.path] : []), ...otherPaths, ...(paged ? [paged.path] : [])];
  return [...new Map(all.map((path) => [String(path), path])).values()];
}

export function matches(wanted: string | RegExp, path: string): boolean {
  return typeof wanted === "string" ? wanted === path : wanted.test(path);
}
