import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FakeHandler } from "../../testing/fake-platform";

/** Answers recorded from a real server, kept outside this repository. */
export const RECORDINGS = path.resolve(
  import.meta.dirname,
  "../../../../../shared/recordings/livehelperchat",
);
export const hasRecordings = existsSync(RECORDINGS);

type Recorded = {
  request: { path: string; query: Record<string, string | number> };
  status: number;
  body: unknown;
};

export function readRecording<T>(...names: string[]): T {
  return JSON.parse(readFileSync(path.join(RECORDINGS, ...names), "utf8")) as T;
}

/** Serves one folder of recorded answers. Paging is not part of what was recorded, so those parameters are not compared. */
export function replay(...folder: string[]): FakeHandler {
  const files = readdirSync(path.join(RECORDINGS, ...folder)).filter((name) => name.endsWith(".json"));
  const answers = new Map<string, Recorded>();
  for (const name of files) {
    const recorded = readRecording<Recorded>(...folder, name);
    const query = Object.entries(recorded.request.query).map(([key, item]) => [key, String(item)]);
    answers.set(keyOf(recorded.request.path, new URLSearchParams(query)), recorded);
  }
  return ({ path: asked, query }) => answers.get(keyOf(asked.replace(/^\/index\.php/, ""), query));
}

function keyOf(asked: string, query: URLSearchParams): string {
  const kept = [...query]
    .filter(([key]) => key !== "limit" && key !== "offset")
    .map((pair) => pair.join("="));
  return [asked, ...kept.sort()].join("&");
}
