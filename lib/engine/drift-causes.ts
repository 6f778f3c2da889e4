/**
 * Why a finding came or went between two audits. `configuration`: somebody changed the platform. `rule`: the check is
 * new or was changed. `knowledge`: what decides it could not be read before, or cannot any more. `clock`: only time
 * passed. `waiver`: it was there all along and a waiver began or ended.
 */
export const DRIFT_CAUSES = ["configuration", "rule", "knowledge", "clock", "waiver"] as const;
export type DriftCause = (typeof DRIFT_CAUSES)[number];
