// Writes ../Platforms/Discord/SignedVectors.tsv: requests signed once, for tests that need no node.
// Each row: name, whether the key's owner signed it, public key, timestamp, signature, body.
import { writeFileSync } from "node:fs";
import { keyOf, publicKey, sign } from "./signing.mjs";

const timestamp = 1767225600; // 2026-01-01
const key = keyOf("17".repeat(32));
const other = keyOf("2b".repeat(32));
const ping = (id) => JSON.stringify({ id: String(id), application_id: "1", type: 1, token: "t", version: 1 });
const flip = (hex, at) => hex.slice(0, at) + (hex[at] === "0" ? "1" : "0") + hex.slice(at + 1);

const rows = [];
const add = (name, good, body, { at = timestamp, signature = sign(key, at, body), sent = body, sentAt = at } = {}) =>
  rows.push([name, good, publicKey(key), sentAt, signature, sent].join("\t"));

add("a ping", true, ping(1001));
add("words of several scripts", true, JSON.stringify({ id: "1002", type: 1, token: "t", note: "kim? कौन? من؟ 🕊" }));
add("a long body", true, JSON.stringify({ id: "1003", type: 1, token: "t", note: "long ".repeat(4000) }));
add("no body at all", true, "");
const told = (type, data) => JSON.stringify({ version: 1, application_id: "1", type: 1, event: { type, timestamp: "2026-01-01T00:00:00", data } });
const user = { id: "7", username: "a" };
const guild = { id: "20", name: "town", system_channel_id: "31", preferred_locale: "tr" };
add("a ping of events", true, JSON.stringify({ version: 1, application_id: "1", type: 0 }));
add("let into a server", true, told("APPLICATION_AUTHORIZED", { integration_type: 0, scopes: ["bot", "applications.commands"], user, guild }));
add("commands let into a server", true, told("APPLICATION_AUTHORIZED", { integration_type: 0, scopes: ["applications.commands"], user, guild }));
add("taken by a user", true, told("APPLICATION_AUTHORIZED", { integration_type: 1, scopes: ["applications.commands"], user }));
add("taken off by a user", true, told("APPLICATION_DEAUTHORIZED", { user }));
add("an event that nobody knows", true, told("SOMETHING_NEW", { user }));
add("one byte of the body changed", false, ping(1004), { sent: ping(1005) });
add("a byte added to the body", false, ping(1006), { sent: ping(1006) + " " });
add("another timestamp", false, ping(1007), { sentAt: timestamp + 1 });
add("a timestamp with a zero before it", false, ping(1008), { sentAt: `0${timestamp}` });
add("first half of the signature changed", false, ping(1009), { signature: flip(sign(key, timestamp, ping(1009)), 3) });
add("second half of the signature changed", false, ping(1010), { signature: flip(sign(key, timestamp, ping(1010)), 70) });
add("somebody else's signature", false, ping(1011), { signature: sign(other, timestamp, ping(1011)) });
add("an empty signature", false, ping(1012), { signature: "" });
add("half a signature", false, ping(1013), { signature: sign(key, timestamp, ping(1013)).slice(0, 64) });
add("no hexadecimal", false, ping(1014), { signature: "zz".repeat(64) });
add("all zeros", false, ping(1015), { signature: "00".repeat(64) });
add("no timestamp", false, ping(1016), { sentAt: "" });

writeFileSync(new URL("../Platforms/Discord/SignedVectors.tsv", import.meta.url), rows.join("\n") + "\n");
