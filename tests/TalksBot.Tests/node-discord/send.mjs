// Sends signed interactions to a running bot, from outside its process.
// stdin: one JSON object a line: {url, seed, body, timestamp?, sent?: {body?, timestamp?, signature?}}
//   `sent` replaces what was signed by something else on the way.
// stdout: one JSON object a line: {status, body, milliseconds}
import { createInterface } from "node:readline";
import { keyOf, sign } from "./signing.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  const { url, seed, body, timestamp = Math.floor(Date.now() / 1000), sent = {} } = JSON.parse(line);
  const signature = sign(keyOf(seed), timestamp, body);
  const started = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-signature-ed25519": sent.signature ?? signature,
      "x-signature-timestamp": String(sent.timestamp ?? timestamp),
    },
    body: sent.body ?? body,
  });
  const text = await response.text();
  console.log(JSON.stringify({ status: response.status, body: text, milliseconds: performance.now() - started }));
}
