import { z } from "zod";
import { CauseView, GapView, GateView } from "./explanation";
import { ChannelSummary, ProofVerdict } from "./proof";
import { Spare } from "./resilience";
import { ViewHead } from "./view";

export const ChannelList = z.object({ view: ViewHead.nullable(), channels: z.array(ChannelSummary) });
export type ChannelList = z.infer<typeof ChannelList>;

export const Person = z.object({ id: z.string(), name: z.string() });

export const CandidateView = z.object({
  id: z.string(),
  name: z.string(),
  groups: z.array(z.string()),
  state: z.enum(["open", "closed", "unknown"]),
  gates: z.array(GateView),
});
export type CandidateView = z.infer<typeof CandidateView>;

/** One channel's proof at the moment of the snapshot. */
export const ChannelProof = z.object({
  view: ViewHead,
  summary: ChannelSummary,
  verdict: ProofVerdict,
  platformSaysReceiving: z.boolean().nullable(),
  falseComfort: z.boolean(),
  gates: z.array(GateView),
  candidates: z.array(CandidateView),
  witnesses: z.array(Person),
  resilience: Spare,
});
export type ChannelProof = z.infer<typeof ChannelProof>;

/** One hour of the coming week, with everything that explains it. */
export const HourDetail = z.object({
  hour: z.number().int().min(0).max(167),
  start: z.iso.datetime(),
  verdict: ProofVerdict,
  intended: z.boolean().nullable(),
  witnesses: z.array(Person),
  causes: z.array(CauseView),
  gaps: z.array(GapView),
});
export type HourDetail = z.infer<typeof HourDetail>;

export const ChannelParams = z.object({ channelId: z.string() });

export const HourParams = z.object({
  channelId: z.string(),
  hour: z.coerce.number().int().min(0).max(167),
});
