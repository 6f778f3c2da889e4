import type { Snapshot } from "@/lib/engine/snapshot";
import { takeSnapshot, type RunInput } from "../../take-snapshot";
import { startFakePlatform, type FakeHandler, type FakeRequest } from "../../testing/fake-platform";
import { intercom } from "../intercom";
import { fakeIntercom, LOGGED, TOKEN, type FakeWorkspace } from "./fake-intercom";

export const NOW = new Date((LOGGED + 3600) * 1000);
export type Taken = { snapshot: Snapshot; requests: FakeRequest[]; waits: number[] };

/** A whole pull of a workspace on a fake platform. */
export async function takeIntercom(
  workspace: FakeWorkspace = {},
  settings: object = {},
  disturb: (inner: FakeHandler) => FakeHandler = (inner) => inner,
): Promise<Taken> {
  const platform = await startFakePlatform(disturb(fakeIntercom(workspace)));
  const waits: number[] = [];
  try {
    const sleep = async (ms: number) => void waits.push(ms);
    const snapshot = await takeSnapshot(intercom, { ...inputFor(platform.url, settings), sleep });
    return { snapshot, requests: platform.requests, waits };
  } finally {
    await platform.close();
  }
}

export function inputFor(url: string, settings: object = {}): RunInput {
  return {
    settings: { url, ...settings },
    credentials: { token: TOKEN },
    allowPrivate: "127.0.0.1",
    now: () => NOW,
    sleep: async () => {},
  };
}
