import { CompletedSetup, type CompleteSetup } from "@/lib/contracts/setup";
import { fetchJson } from "./fetcher";

export function completeSetup(input: CompleteSetup) {
  return fetchJson(CompletedSetup, "/api/v1/setup", { body: input });
}
