import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string };
type Grant = { nonce: string; challenge: string; redirectUri: string; claims: Claims };

export const CLIENT = { id: "inlet", secret: "client-secret" };

/** An OpenID Connect provider that signs in whoever `person` is, without asking, and checks what a provider checks. */
export async function startIdentityProvider() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const state = { person: { sub: "nobody" } as Claims, issuer: "" };

  function authorize(url: URL, response: ServerResponse) {
    const asked = (name: string) => url.searchParams.get(name) ?? "";
    const code = randomUUID();
    const [nonce, challenge, redirectUri] = [asked("nonce"), asked("code_challenge"), asked("redirect_uri")];
    grants.set(code, { nonce, challenge, redirectUri, claims: state.person });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked("state"));
    response.writeHead(302, { location: back.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await textOf(request));
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const basic = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString("base64")}`;
    const isRight = grant?.challenge === verifier && grant.redirectUri === form.get("redirect_uri");
    if (!grant || !isRight || request.headers.authorization !== basic)
      return json(response, { error: "invalid_grant" }, 400);
    const now = Math.floor(Date.now() / 1000);
    const times = { iat: now, exp: now + 60 };
    const idToken = sign({
      iss: state.issuer,
      aud: CLIENT.id,
      nonce: grant.nonce,
      ...times,
      ...grant.claims,
    });
    return json(response, { access_token: "unused", token_type: "Bearer", id_token: idToken });
  }

  function sign(payload: object): string {
    const parts = [{ alg: "RS256", kid: "1", typ: "JWT" }, payload].map(encoded).join(".");
    return `${parts}.${createSign("RSA-SHA256").update(parts).sign(privateKey, "base64url")}`;
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", state.issuer);
    if (url.pathname === "/authorize") return authorize(url, response);
    if (url.pathname === "/token") return void token(request, response);
    if (url.pathname === "/keys")
      return json(response, {
        keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
      });
    return json(response, {
      issuer: state.issuer,
      authorization_endpoint: `${state.issuer}/authorize`,
      token_endpoint: `${state.issuer}/token`,
      jwks_uri: `${state.issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer: state.issuer,
    signsIn: (person: Claims) => (state.person = person),
    stop: () => server.close(),
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

function json(response: ServerResponse, body: object, status = 200) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
