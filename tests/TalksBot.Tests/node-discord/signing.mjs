// Ed25519 as Discord signs: over the timestamp and the raw body. tweetnacl shares no code with what the bot uses.
import nacl from "tweetnacl";

export const keyOf = (seed) => nacl.sign.keyPair.fromSeed(Buffer.from(seed, "hex"));

export const sign = (key, timestamp, body) =>
  Buffer.from(nacl.sign.detached(Buffer.concat([Buffer.from(String(timestamp)), Buffer.from(body)]), key.secretKey)).toString("hex");

export const publicKey = (key) => Buffer.from(key.publicKey).toString("hex");
