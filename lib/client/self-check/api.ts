import {
  FoundAgent,
  type SendSelfCheck,
  SentSelfCheck,
  ServerClock,
  TestedPush,
  type TestPush,
} from "@/lib/contracts/self-checks";
import { fetchJson } from "../fetcher";

const path = (token: string) => `/handed-out/self-check/${encodeURIComponent(token)}`;

export const findOwnAgent = (token: string, who: string) =>
  fetchJson(FoundAgent, `${path(token)}/agent`, { body: { who } });

export const readServerClock = (token: string) => fetchJson(ServerClock, `${path(token)}/clock`);

export const sendTestPush = (token: string, body: TestPush) =>
  fetchJson(TestedPush, `${path(token)}/push`, { body });

export const sendSelfCheck = (token: string, body: SendSelfCheck) =>
  fetchJson(SentSelfCheck, `${path(token)}/report`, { body });
