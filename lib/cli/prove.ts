import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { proveInstant, type InstantProof } from "@/lib/engine/proof/instant";
import { proveWeek, type WeekProof } from "@/lib/engine/proof/week";
import type { Language } from "@/lib/engine/text";
import { plainCause, plainGaps } from "@/lib/exports/json";
import { CommandError, EXIT } from "./exit";
import { sha256Of } from "./hash";
import { LANG, languageOf, parseOptions, textOf } from "./options";
import { readSnapshot } from "./read-snapshot";

export const PROVE_USAGE = "inlet prove FILE [--channel ID] [--at TIME] [--lang zh-CN|en]";

/**
 * Prints the reception proof as JSON. With --at: that instant, with presence, queue and load as the snapshot observed
 * them. Without: the snapshot's own time, and the 168 hours of the coming week beside it.
 */
export async function prove(args: readonly string[]): Promise<number> {
  const options = { ...LANG, channel: { type: "string" }, at: { type: "string" } } as const;
  const { values, positionals } = parseOptions(args, options, PROVE_USAGE);
  const language = languageOf(values);
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new CommandError([PROVE_USAGE]);
  const snapshot = await readSnapshot(file, language);
  const asked = textOf(values, "at");
  const at = Date.parse(asked ?? snapshot.takenAt);
  if (Number.isNaN(at)) throw new CommandError([`--at: ISO 8601, 2026-03-02T10:00:00+08:00 (${asked})`]);
  const facts = new Facts(hydrate(snapshot));
  const channel = textOf(values, "channel");
  const wanted = <T extends { id: string }>(proofs: readonly T[]) =>
    channel === undefined ? proofs : proofs.filter(({ id }) => id === channel);
  const moments = wanted(proveInstant(facts, at));
  if (channel !== undefined && moments.length === 0)
    throw new CommandError([unknownChannel(channel, facts, language)]);
  const weeks = new Map(
    asked === undefined ? wanted(proveWeek(facts, at)).map((week) => [week.id, week]) : [],
  );
  const document = {
    snapshot: { hash: sha256Of(snapshot), platform: snapshot.platform.kind, takenAt: snapshot.takenAt },
    at: new Date(at).toISOString(),
    channels: moments.map((proof) => ({
      ...moment(proof, language),
      ...week(weeks.get(proof.id), language),
    })),
  };
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return EXIT.ok;
}

function moment(proof: InstantProof, language: Language) {
  return {
    id: proof.id,
    name: proof.name,
    verdict: proof.verdict,
    platformSaysReceiving: proof.platformSaysReceiving,
    falseComfort: proof.verdict === "REFUTED" && proof.platformSaysReceiving === true,
    witnesses: proof.witnesses,
    eligible: proof.eligible,
    causes: proof.causes.map(plainCause),
    missing: plainGaps(proof.gaps, language),
  };
}

function week(proof: WeekProof | undefined, language: Language) {
  if (!proof) return {};
  return {
    hours: proof.hours.map(({ hour, start, verdict, intended, witnesses, causes, gaps }) => ({
      hour,
      start,
      verdict,
      intended,
      witnesses,
      causes: causes.map(plainCause),
      missing: plainGaps(gaps, language),
    })),
  };
}

function unknownChannel(channel: string, facts: Facts, language: Language): string {
  const ids = (facts.snapshot.channels ?? []).map(({ id, name }) => `${id} (${name})`).join(", ");
  return language === "zh" ? `没有渠道 ${channel}。现有：${ids}` : `No channel ${channel}. There are: ${ids}`;
}
