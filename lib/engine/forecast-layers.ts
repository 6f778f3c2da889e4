import type { RuleResult } from "./evaluate";
import type { Facts } from "./facts";
import type { Finding } from "./finding";
import type { Forecast } from "./forecast";
import { type ForecastEvent, inOrder, isWithin, leadsTo } from "./forecast-events";
import { type Attestation, attestationState } from "./layers/attestation";
import { type Waiver, waiverState } from "./layers/waiver";

/** What people laid over the verdicts of a snapshot. */
export type Layers = { waivers: readonly Waiver[]; attestations: readonly Attestation[] };

/**
 * When what holds at a moment ends. A waiver or an attestation that ends closes no gate; from then on the fault counts
 * again, or is unknown again.
 */
export function layerEvents(
  facts: Facts,
  results: readonly RuleResult[],
  { waivers, attestations }: Layers,
  at: number,
  fingerprint: (text: string) => string,
): ForecastEvent[] {
  const found = new Map<string, Finding>(
    results.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])),
  );
  const waived = waivers.flatMap((waiver): ForecastEvent[] => {
    const finding = found.get(waiver.findingId);
    if (!finding || waiverState(waiver, found, at, fingerprint) !== "holding") return [];
    const { ruleId, subject, channels } = finding;
    return [{ kind: "waiver-ends", at: waiver.until, until: null, subject, channelIds: channels, ruleId }];
  });
  const attested = attestations.flatMap((attestation): ForecastEvent[] => {
    if (attestationState(attestation, results, at) !== "holding") return [];
    const { ruleId, subject: about, until } = attestation;
    const unjudged = results.find((result) => result.ruleId === ruleId)?.unjudged ?? [];
    const one = unjudged.find(({ subject }) => subject.kind === about?.kind && subject.id === about.id);
    const { id, name } = facts.snapshot.organisation;
    const subject = one?.subject ?? { kind: "organisation", id, name };
    const channelIds = facts.channelsOf(subject);
    return [{ kind: "attestation-ends", at: until, until: null, subject, channelIds, ruleId }];
  });
  return [...waived, ...attested];
}

/** A forecast with what ends of the layers, also beside the channels that go dark after it. */
export function withLayers(forecast: Forecast, layers: readonly ForecastEvent[]): Forecast {
  const [from, to] = [Date.parse(forecast.from), Date.parse(forecast.to)];
  const coming = layers.filter((event) => isWithin(event, from, to));
  if (coming.length === 0) return forecast;
  return {
    ...forecast,
    events: inOrder([...forecast.events, ...coming]),
    dark: forecast.dark.map((dark) => ({
      ...dark,
      events: inOrder([
        ...dark.events,
        ...coming.filter((event) => leadsTo(event, dark.channelId, Date.parse(dark.start))),
      ]),
    })),
  };
}
