// Renders moments of a day in a group from what the bot sent in the tests that play it.
// usage: DAY_PICTURES=PAYLOADS dotnet test --filter GroupDay; node day-pictures.mjs PAYLOADS FOLDER
//   PAYLOADS  a folder with day-telegram.jsonl and day-discord.jsonl: a line { who, said, how, message } for each message of the bot
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { avatar, botMessage, discordPage, escapeHtml, take } from "./discord-look.mjs";

const [payloads, folder] = process.argv.slice(2);
const lines = (file) => readFileSync(join(payloads, file), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const first = (name) => name.split(/[ ,(]/)[0];

// A picture has its caption below, of which a chat shows the beginning.
const shown = ({ text, photo, caption }) => photo
  ? `<img src="${photo}" style="width: 100%; border-radius: 8px; display: block">${escapeHtml(caption.split("\n").slice(0, 3).join("\n"))}…`
  : text.trim();

// Telegram's HTML is nearly the browser's own.
const telegramPage = ({ who, said, message }) => `<!doctype html><meta charset="utf-8">
<style>
  body { margin: 0; width: 560px; font: 15px/1.35 "Noto Sans", "DejaVu Sans", sans-serif; }
  #chat { background: #8fb58f; padding: 16px; display: flex; flex-direction: column; gap: 8px; }
  .bubble { background: #fff; border-radius: 12px; padding: 8px 12px; max-width: 470px; white-space: pre-wrap; overflow-wrap: anywhere; }
  .name { color: #3b82c4; font-weight: 600; } .name.other { color: #b0572a; }
  blockquote { margin: 2px 0; padding: 4px 8px; border-left: 3px solid #3b82c4; background: #eef4fb; border-radius: 4px; }
  a { color: #2c7bd1; text-decoration: none; }
  .row { display: flex; gap: 4px; max-width: 494px; } .row span { flex: 1; text-align: center; background: #5f8a5fcc; color: #fff; border-radius: 8px; padding: 6px 4px; }
</style>
<div id="chat">
  ${said ? `<div class="bubble"><span class="name other">${escapeHtml(first(who))}</span>\n${escapeHtml(said)}</div>` : ""}
  <div class="bubble"><span class="name">Talks</span>\n${shown(message)}</div>
  ${(message.reply_markup?.inline_keyboard ?? []).map((row) => `<div class="row">${row.map((button) => `<span>${escapeHtml(button.text)}</span>`).join("")}</div>`).join("")}
</div>`;

const said = ({ who, said: words }) => words
  ? `<discord-message author="${escapeHtml(first(who))}" avatar="${avatar("#5d6b7a", first(who)[0])}" timestamp="2026-01-01T12:00:00">${escapeHtml(words)}</discord-message>`
  : "";

const moments = [
  { file: "day-telegram-first-word.png", from: "day-telegram.jsonl", fits: (line) => line.message.text?.startsWith("<b>Answers about") },
  { file: "day-telegram-check.png", from: "day-telegram.jsonl", fits: (line) => line.said.includes("is this true?") },
  { file: "telegram-picture.png", from: "day-telegram.jsonl", fits: (line) => line.message.photo },
  { file: "day-telegram-digest.png", from: "day-telegram.jsonl", fits: (line) => line.message.text?.includes("New about") },
  { file: "day-telegram-sources.png", from: "day-telegram.jsonl", fits: (line) => line.said === "source?" },
  { file: "day-discord-first-word.png", from: "day-discord.jsonl", fits: (line) => line.how === "in the channel" },
  { file: "day-discord-check.png", from: "day-discord.jsonl", fits: (line) => line.said === "" && line.message.embeds?.[0]?.title?.includes("What the articles say") },
  { file: "day-discord-digest.png", from: "day-discord.jsonl", fits: (line) => line.message.embeds?.[0]?.title?.includes("New about") },
  { file: "day-discord-page.png", from: "day-discord.jsonl", fits: (line) => line.how === "in its place" },
  { file: "day-discord-thread.png", from: "day-discord.jsonl", fits: (line) => line.how === "in the thread" },
];

await take(moments.map(({ file, from, fits }) => {
  const line = lines(from).find(fits);
  if (!line) throw new Error(`No message of ${from} is that of ${file}.`);
  return from === "day-telegram.jsonl"
    ? { file, page: telegramPage(line), ready: "#chat", of: "#chat" }
    : { file, page: discordPage(said(line) + botMessage(line.message)), ready: "discord-message.hydrated", of: "discord-messages" };
}), folder);
