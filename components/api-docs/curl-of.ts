import type { PlacedOperation } from "@/lib/contracts/api-operation";

/** A command to start from: the address with its needed parameters, the token, and a body to fill in. */
export function curlOf({ method, path, parameters = [], requestBody }: PlacedOperation): string {
  const needed = parameters.filter((one) => one.in === "query" && one.required);
  const query = needed.map(({ name }) => `${name}=…`).join("&");
  const type = Object.keys(requestBody?.content ?? {})[0];
  const lines = [
    `curl${method === "GET" ? "" : ` -X ${method}`} -H "Authorization: Bearer $INLET_TOKEN"`,
    ...(type && type !== "multipart/form-data" ? [`  -H "Content-Type: ${type}"`] : []),
    ...(type === "application/json" ? ["  -d '{ … }'"] : []),
    ...(type === "multipart/form-data" ? ["  -F file=@file"] : []),
    ...(type === "application/octet-stream" ? ["  --data-binary @file"] : []),
    `  "https://inlet.example.com${path}${query && `?${query}`}"`,
  ];
  return lines.join(" \\\n");
}
