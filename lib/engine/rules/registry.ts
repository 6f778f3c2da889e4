import type { Rule } from "../rule";
import { falseComfort as channelFalseComfort } from "./channel/false-comfort";
import { serviceLimitZero } from "./agent/service-limit-zero";

/** Every rule, one line each, sorted by id. A test compares this list with the folder. */
export const RULES: readonly Rule[] = [serviceLimitZero, channelFalseComfort];
