// Renders answers of a running bot as Discord shows them, from the payloads that it sends.
// usage: node pictures.mjs ENDPOINT SEED FOLDER [FILE …]
//   ENDPOINT  http://127.0.0.1:5080/discord/interactions of a bot whose Discord:PublicKey belongs to SEED
//   SEED      64 hexadecimal digits
//   FILE      the pictures to make; all where none is named
// It takes Chromium: CHROMIUM names it, /usr/bin/chromium by default.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { keyOf, sign } from "./signing.mjs";

const [endpoint, seed, folder, ...files] = process.argv.slice(2);
const pictures = [
  { file: "discord-casualties.png", command: "casualties", option: "filter", value: "soldiers" },
  { file: "discord-who.png", command: "who", option: "name", value: "leads the afghan delegation" },
  { file: "discord-refusal.png", command: "ask", option: "question", value: "who is the president of france?" },
  { file: "discord-casualties-ur.png", command: "casualties", option: "filter", value: "soldiers", locale: "ur" },
].filter(({ file }) => files.length === 0 || files.includes(file));
const components = join(import.meta.dirname, "node_modules/@derockdev/discord-components-core/dist/derockdev-discord-components-core");
const types = { ".js": "text/javascript", ".css": "text/css" };
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

// The few marks that the bot writes; everything else of its markdown is escaped.
const html = (markdown) => {
  const kept = [];
  const keep = (text) => `\u0001${kept.push(text) - 1}\u0001`;
  return escapeHtml(markdown.replace(/\\([^A-Za-z0-9\s])/g, (_, c) => keep(escapeHtml(c))))
    .replace(/\[([^\]]*)\]\((https?:[^)\s]*)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]*)\*\*/g, "<strong>$1</strong>")
    .replace(/`([^`]*)`/g, "<code>$1</code>")
    .replace(/^-# (.*)$/gm, "<small>$1</small>")
    .replace(/(^&gt; .*(\n|$))+/gm, (lines) => `<div class="quote">${lines.replace(/^&gt; /gm, "").trim()}</div>`)
    .replace(/\n/g, "<br>")
    .replace(/\u0001(\d+)\u0001/g, (_, index) => kept[index]);
};

// A bot that has only just started may say "thinking…" first and answer later: it is asked again.
const ask = async (picture, attempt = 0) => {
  const { command, option, value, locale } = picture;
  const body = JSON.stringify({
    id: String(BigInt(Date.now()) * 4096n + BigInt(attempt)), application_id: "1", type: 2, token: "t", channel_id: "31", locale,
    user: { id: "7" }, data: { id: "3", type: 1, name: command, options: [{ type: 3, name: option, value }] },
  });
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = { "content-type": "application/json", "x-signature-timestamp": String(timestamp), "x-signature-ed25519": sign(keyOf(seed), timestamp, body) };
  const response = await fetch(endpoint, { method: "POST", headers, body });
  const { type, data } = await response.json();
  if (type === 4) return data;
  if (attempt === 9) throw new Error(`/${command} got no answer at once.`);
  await new Promise((done) => setTimeout(done, 1000));
  return ask(picture, attempt + 1);
};

const page = ({ command, option, value }, { embeds: [embed], components: rows }) => `<!doctype html><meta charset="utf-8">
<script type="module" src="/derockdev-discord-components-core.esm.js"></script>
<style>
  discord-embed, discord-button { unicode-bidi: plaintext; } discord-embed-description { display: block; text-align: start; unicode-bidi: plaintext; }
  body { margin: 0; background: #313338; width: 560px; font-family: "gg sans", "Noto Sans", "DejaVu Sans", sans-serif; }
  a { color: #00a8fc; text-decoration: none; } small { color: #b5bac1; font-size: 12px; }
  .quote { unicode-bidi: plaintext; margin: 4px 0 0; padding-left: 10px; border-left: 4px solid #4e5058; }
  code { background: #1e1f22; border-radius: 4px; padding: 0 3px; font-family: "DejaVu Sans Mono", monospace; font-size: 13px; }
</style>
<discord-messages>
  <discord-message author="TalksBot" bot avatar="${avatar("#3B82C4", "T")}" role-color="#ffffff" timestamp="2026-01-01T12:00:00">
    <discord-command slot="reply" author="Reader" avatar="${avatar("#5d6b7a", "R")}" command="/${command} ${option}: ${escapeHtml(value)}"></discord-command>
    <discord-embed slot="embeds" embed-title="${escapeHtml(embed.title.replace(/\\(.)/g, "$1"))}" color="#${embed.color.toString(16).padStart(6, "0")}">
      <discord-embed-description slot="description">${html(embed.description ?? "")}</discord-embed-description>
      ${embed.footer ? `<discord-embed-footer slot="footer">${escapeHtml(embed.footer.text)}</discord-embed-footer>` : ""}
    </discord-embed>
    <discord-attachments slot="components">
      ${rows.map((row) => `<discord-action-row>${row.components.map((button) =>
        `<discord-button type="secondary">${escapeHtml(button.label ?? button.emoji.name)}</discord-button>`).join("")}</discord-action-row>`).join("")}
    </discord-attachments>
  </discord-message>
</discord-messages>`;

const avatar = (color, letter) => "data:image/svg+xml," + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${color}"/><text x="20" y="28" font-size="22" font-family="sans-serif" fill="#fff" text-anchor="middle">${letter}</text></svg>`);

const pages = new Map();
const server = createServer((request, response) => {
  const path = normalize(request.url.split("?")[0]);
  const file = join(components, path);
  response.statusCode = pages.has(path) || existsSync(file) ? 200 : 404;
  response.setHeader("content-type", types[extname(path)] ?? "text/html");
  response.end(pages.get(path) ?? (response.statusCode === 200 ? readFileSync(file) : ""));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const profile = mkdtempSync(join(tmpdir(), "talksbot-pictures-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags, viewport: { width: 560, height: 900 }, deviceScaleFactor: 2,
});
for (const [index, picture] of pictures.entries()) {
  pages.set(`/${index}`, page(picture, await ask(picture)));
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/${index}`);
  await tab.waitForSelector("discord-message.hydrated");
  await tab.locator("discord-messages").screenshot({ path: join(folder, picture.file) });
  await tab.close();
}
await browser.close();
rmSync(profile, { recursive: true });
server.close();
