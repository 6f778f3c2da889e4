import { instant } from "@/lib/connectors/file/cells/moment";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { proveInstant, type InstantProof } from "@/lib/engine/proof/instant";
import { proveWeek, type WeekProof } from "@/lib/engine/proof/week";
import type { Snapshot } from "@/lib/engine/snapshot";
import type { Language } from "@/lib/engine/text";
import { plainCause, plainGaps } from "@/lib/exports/json";
import { CommandError, EXIT } from "./exit";
import { sha256Of } from "./hash";
import { parseOptions } from "./options";
import { readSnapshot } from "./read-snapshot";
import { PROVE_USAGE } from "./usage";

/**
 * Prints the reception proof as JSON. With --at: that instant, with presence, queue and load as the snapshot observed
 * them. Without: the snapshot's own time, and the 168 hours of the coming week beside it.
 */
export async function prove(args: readonly string[]): Promise<number> {
  const options = { usage: PROVE_USAGE, positionals: 1 };
  const { values, positionals, language } = parseOptions(args, ["channel", "at"], options);
  const snapshot = await readSnapshot(positionals[0] ?? "", language);
  const at = momentOf(values.at, snapshot, language);
  const facts = new Facts(hydrate(snapshot));
  const { channel } = values;
  const wanted = <T extends { id: string }>(proofs: readonly T[]) =>
    channel === undefined ? proofs : proofs.filter(({ id }) => id === channel);
  const moments = wanted(proveInstant(facts, at));
  if (channel !== undefined && moments.length === 0)
    throw new CommandError([unknownChannel(channel, facts, language)]);
  const weeks = new Map(
    values.at === undefined ? wanted(proveWeek(facts, at)).map((week) => [week.id, week]) : [],
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

/** As in imported files, a time without an offset is read in the organisation's own zone. */
function momentOf(asked: string | undefined, snapshot: Snapshot, language: Language): number {
  if (asked === undefined) return Date.parse(snapshot.takenAt);
  const parsed = instant.parse(asked, { timezone: snapshot.organisation.timezone });
  if ("wrong" in parsed) throw new CommandError([`--at: ${instant.expected[language]} (${asked})`]);
  return Date.parse(String(parsed.value));
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
