import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import { ledgerOf, rowsOf, SECTION_NAMES, type SectionName } from "../snapshot";
import { known } from "../value";
import type { GateState } from "./cause";
import { carries, concerns, isOn, when } from "./condition";
import { GateBuilder, subjectOf } from "./gate-builder";
import { sectionGap } from "./section-gap";

export function channelGate(facts: Facts, channel: Channel): GateState {
  const gate = new GateBuilder("channel", facts.pointers)
    .field("channels", channel, "enabled", "channel/disabled", (enabled) => enabled === false)
    .field("channels", channel, "archived", "channel/disabled", (archived) => archived === true)
    .field("channels", channel, "forcedOffline", "group/disabled", (offline) => offline === true);
  for (const form of rowsOf(facts.snapshot, "forms")) {
    if (form.kind !== "message") continue;
    gate.where("forms", form, [concerns(form, channel)], (through) =>
      through.field("forms", form, "onlyMode", "form/only-mode", (onlyMode) => onlyMode === true),
    );
  }
  return gate.done();
}

/** Everything that carries a message between customer, platform and workbench: authorisation, keys, callbacks, caches. */
export function connectionGate(facts: Facts, channel: Channel, at: number): GateState {
  const { snapshot, pointers } = facts;
  const gate = new GateBuilder("connection", pointers);
  const expired = (until: unknown) => typeof until === "string" && Date.parse(until) <= at;
  gate
    .field(
      "channels",
      channel,
      "authorisation",
      "channel/reauthorization-required",
      (state) => state === "reauthorise",
    )
    .field("channels", channel, "authorisedUntil", "channel/reauthorization-required", expired);
  for (const row of facts.carriers.of("credentials", channel.id)) {
    gate.where("credentials", row, [carries(row, channel)], (through) =>
      through
        .field(
          "credentials",
          row,
          "state",
          "credential/dead",
          (state) => state === "refused" || state === "inactive",
        )
        .field("credentials", row, "state", "credential/regenerated", (state) => state === "regenerated")
        .field("credentials", row, "expiresAt", "credential/dead", expired),
    );
  }
  for (const row of facts.carriers.of("webhooks", channel.id)) {
    const off = known(row.direction) === "incoming" ? "webhook/incoming-disabled" : "webhook/disabled";
    gate.where("webhooks", row, [carries(row, channel)], (through) =>
      through
        .field("webhooks", row, "enabled", off, (enabled) => enabled === false)
        .field("webhooks", row, "suspended", "webhook/suspended", (suspended) => suspended === true),
    );
  }
  for (const row of facts.carriers.of("integrations", channel.id)) {
    gate.where("integrations", row, [carries(row, channel)], (through) =>
      through
        .field("integrations", row, "enabled", "integration/disabled", (enabled) => enabled === false)
        .field(
          "integrations",
          row,
          "authorised",
          "integration/disabled",
          (authorised) => authorised === false,
        )
        .field("integrations", row, "authorisedUntil", "integration/disabled", expired)
        .field("integrations", row, "link", "integration/link-down", (link) => link === "down"),
    );
  }
  for (const row of rowsOf(snapshot, "cachePolicies")) {
    const isInTheWay = [
      when("layer", row.layer, (layer) => OWN_LAYERS.has(layer)),
      when("covers", row.covers, (covers) => covers.includes("api") || covers.includes("socket")),
      concerns(row, channel),
    ];
    gate.where("cachePolicies", row, isInTheWay, (through) =>
      through.shut("cache/api-cached", subjectOf("cachePolicies", row), [
        pointers.to("cachePolicies", row, "covers"),
      ]),
    );
  }
  for (const section of decisiveSections(facts)) {
    const { status } = ledgerOf(snapshot, section);
    if (status === "partial" || status === "unavailable") {
      gate.gap(subjectOf("channels", channel), sectionGap(snapshot, section));
    }
  }
  return gate.done();
}

/** The routing gate of the reach, and whether a bot that answers first ever lets a person in. */
export function routingGate(facts: Facts, channel: Channel): GateState {
  const { gate } = facts.reach.ofChannel(channel);
  const bots = new GateBuilder("routing", facts.pointers);
  for (const bot of facts.carriers.of("bots", channel.id)) {
    bots.where("bots", bot, [carries(bot, channel), isOn(bot)], (through) =>
      through.field("bots", bot, "handover", "bot/no-handover", (handover) => handover === false),
    );
  }
  const extra = bots.done();
  const causes = [...gate.causes, ...extra.causes];
  const gaps = [...gate.gaps, ...extra.gaps];
  return {
    gate: "routing",
    state: causes.length > 0 ? "closed" : gaps.length > 0 ? "unknown" : "open",
    causes,
    gaps,
  };
}

function decisiveSections(facts: Facts): SectionName[] {
  return facts.snapshot.semantics.dependsOn.filter((name): name is SectionName => SECTIONS.has(name));
}

const SECTIONS: ReadonlySet<string> = new Set(SECTION_NAMES);

/** Caches of the organisation's own; what the platform keeps is its affair. */
const OWN_LAYERS: ReadonlySet<string> = new Set(["proxy", "cdn", "service-worker"]);
