import { VERIFY_OPTIONS } from "@/lib/exports/pack/verify/options";

export const AUDIT_USAGE =
  "inlet audit FILE [--policy FILE] [--format text|json|sarif|junit] [--fail-on blocker|degraded|silent|info|none] [--lang zh-CN|en]";
export const PROVE_USAGE = "inlet prove FILE [--channel ID] [--at TIME] [--lang zh-CN|en]";
export const PULL_USAGE =
  "inlet pull KIND --out FILE [--url URL] [--account ID] [--timezone ZONE] [--tables DIR] [--lang zh-CN|en]";
export const VERIFY_USAGE = `inlet verify ${VERIFY_OPTIONS}`;
