import { z } from "zod";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";
import { CHECK_FILTERS } from "./checks";
import { ViewHead, ViewQuery } from "./view";

/** A rule's verdict with what people attested laid over it. */
export const CONTROL_VERDICTS = CHECK_FILTERS;
const ControlVerdict = z.enum(CONTROL_VERDICTS);

export const FrameworkQuery = ViewQuery.extend({
  /** The first of them when left out. */
  framework: z.string().optional(),
});
export type FrameworkQuery = z.infer<typeof FrameworkQuery>;

const FrameworkHead = z.object({ id: z.string(), title: Text, edition: z.string() });

export const ControlView = z.object({
  /** The framework's own number. */
  id: z.string(),
  title: Text,
  verdict: ControlVerdict,
  findings: z.number().int(),
  /** Findings whose risk somebody accepted; they still count among `findings`. */
  waived: z.number().int(),
  /** The rules that speak to it, worst first. */
  rules: z.array(
    z.object({
      ruleId: z.string(),
      title: Text,
      severity: z.enum(SEVERITIES),
      verdict: ControlVerdict,
      findings: z.number().int(),
    }),
  ),
});
export type ControlView = z.infer<typeof ControlView>;

export const FrameworkView = z.object({
  view: ViewHead.nullable(),
  frameworks: z.array(FrameworkHead),
  framework: FrameworkHead,
  /** Controls by verdict. */
  counts: z.record(ControlVerdict, z.number().int()),
  controls: z.array(ControlView),
});
export type FrameworkView = z.infer<typeof FrameworkView>;
