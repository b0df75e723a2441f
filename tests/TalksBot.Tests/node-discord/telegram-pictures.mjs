// Renders answers of a bot much as Telegram shows them on a phone, from the messages that it sends. It is the Bot API for that while.
// usage: node telegram-pictures.mjs PORT FOLDER, then a bot with Telegram:BaseUrl=http://127.0.0.1:PORT and any well-formed token
// It takes Chromium: CHROMIUM names it, /usr/bin/chromium by default.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [port, folder] = process.argv.slice(2);
const pictures = [{ file: "telegram-casualties-ur.png", text: "/casualties soldiers", language: "ur" }];

const update = ({ text, language }, index) => ({
  update_id: 1000 + index,
  message: {
    message_id: 10 + index, date: Math.floor(Date.now() / 1000), text, chat: { id: 7, type: "private" },
    from: { id: 7, is_bot: false, first_name: "Reader", language_code: language },
  },
});

const sent = new Map();
let ready;
const done = new Promise((resolve) => { ready = resolve; });
const answer = (method, body) => {
  if (method === "getMe") return { id: 1, is_bot: true, first_name: "TalksBot", username: "TalksBot" };
  if (method === "getMyCommands") return [];
  if (method === "getUpdates") return pictures.map(update).filter((one) => one.update_id >= (body.offset ?? 0) && !sent.has(one.message.message_id));
  if (method !== "sendMessage") return true;
  sent.set(body.reply_parameters.message_id, body);
  if (sent.size === pictures.length) ready();
  return { message_id: 100, date: 0, chat: { id: 7, type: "private" } };
};
const server = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const result = answer(request.url.split("/").pop(), text ? JSON.parse(text) : {});
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ ok: true, result }));
});
await new Promise((listening) => server.listen(Number(port), "127.0.0.1", listening));
await done;

const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

// Each line is a paragraph that runs as its first letter does, as Telegram lays them out.
const page = ({ text }, { text: html, reply_markup: markup }) => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 10px; background: #0e1621; width: 392px; color: #fff; }
  body { font: 15px/1.35 "Noto Sans", "Noto Naskh Arabic", "DejaVu Sans", sans-serif; }
  .in { background: #2b5278; margin: 0 0 8px auto; width: max-content; } .in, .out { border-radius: 12px; padding: 7px 11px; } .out { background: #182533; }
  .line { unicode-bidi: plaintext; text-align: start; min-height: 8px; } a { color: #6ab3f3; text-decoration: none; }
  blockquote { margin: 4px 0 2px; padding: 4px 9px; border-inline-start: 3px solid #6ab3f3; background: #1f3145; border-radius: 4px; unicode-bidi: plaintext; }
  code { font: 14px "DejaVu Sans Mono", monospace; } .row { display: flex; gap: 4px; margin-top: 4px; }
  .row span { flex: 1; text-align: center; background: #1f3145; border-radius: 8px; padding: 7px; font-size: 14px; }
</style><div class="in">${escapeHtml(text)}</div><div class="out">${html.split("\n")
    .map((line) => line.startsWith("<blockquote") ? line : `<div class="line">${line}</div>`).join("")}</div>
${(markup?.inline_keyboard ?? []).map((row) => `<div class="row">${row.map((button) => `<span>${escapeHtml(button.text)}</span>`).join("")}</div>`).join("")}`;

const profile = mkdtempSync(join(tmpdir(), "talksbot-pictures-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"],
  viewport: { width: 412, height: 900 }, deviceScaleFactor: 2,
});
for (const [index, picture] of pictures.entries()) {
  const tab = await browser.newPage();
  await tab.setContent(page(picture, sent.get(10 + index)));
  await tab.locator("body").screenshot({ path: join(folder, picture.file) });
  await tab.close();
}
await browser.close();
rmSync(profile, { recursive: true });
server.close();
process.exit(0);
