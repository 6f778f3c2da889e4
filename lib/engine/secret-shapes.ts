/**
 * Tokens that give themselves away by their shape. Generic "password = …" guesses are left out: logs are full of them and
 * hold none, so whoever refuses a text goes by these alone.
 */
export const SECRET_SHAPES: readonly (readonly [name: string, shape: RegExp])[] = [
  ["private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ["AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["Alibaba Cloud access key", /\bLTAI[0-9A-Za-z]{12,30}\b/],
  ["Tencent Cloud secret id", /\bAKID[0-9A-Za-z]{32}\b/],
  ["GitHub token", /\b(?:gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{60,})\b/],
  ["GitLab token", /\bglpat-[0-9A-Za-z_-]{20,}\b/],
  ["Slack token", /\bxox[abeoprs]-[0-9A-Za-z-]{10,}/],
  ["Stripe key", /\b[rs]k_live_[0-9A-Za-z]{20,}\b/],
  ["model provider key", /\bsk-(?:ant-|proj-)?[0-9A-Za-z_-]{32,}/],
  ["Google API key", /\bAIza[0-9A-Za-z_-]{35}\b/],
  ["JSON Web Token", /\beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}/],
  ["bearer token", /\bauthorization["']?\s*[:=]\s*["']?(?:bearer|basic|token)\s+[0-9A-Za-z._~+/=-]{16,}/i],
  ["robot webhook address", /\b(?:key|access_token)=[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12,}\b/i],
];
