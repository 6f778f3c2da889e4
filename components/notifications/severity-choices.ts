/** Worst first, as everywhere. */
export const SEVERITY_CHOICES = ["blocker", "degraded", "silent", "info"] as const;
