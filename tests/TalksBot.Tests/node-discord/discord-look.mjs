// A Discord look in Chromium, for pictures of what the bot sends; and the way to take them.
// It takes Chromium: CHROMIUM names it, /usr/bin/chromium by default.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const components = join(import.meta.dirname, "node_modules/@derockdev/discord-components-core/dist/derockdev-discord-components-core");
const types = { ".js": "text/javascript", ".css": "text/css" };
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

// The few marks that the bot writes; everything else of its markdown is escaped.
export const html = (markdown) => {
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

export const avatar = (color, letter) => "data:image/svg+xml," + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${color}"/><text x="20" y="28" font-size="22" font-family="sans-serif" fill="#fff" text-anchor="middle">${letter}</text></svg>`);

/** The bot's message as Discord shows it; a content without a card is a line. */
export const botMessage = ({ content, embeds: [embed], components: rows }, reply = "", note = "") => `
  <discord-message author="TalksBot" bot avatar="${avatar("#3B82C4", "T")}" role-color="#ffffff" timestamp="2026-01-01T12:00:00"${note ? " ephemeral" : ""}>
    ${reply}${content ? escapeHtml(content) : ""}
    ${embed ? `<discord-embed slot="embeds" embed-title="${escapeHtml((embed.title ?? "").replace(/\\(.)/g, "$1"))}" color="#${embed.color.toString(16).padStart(6, "0")}">
      <discord-embed-description slot="description">${html(embed.description ?? "")}</discord-embed-description>
      ${embed.footer ? `<discord-embed-footer slot="footer">${escapeHtml(embed.footer.text)}</discord-embed-footer>` : ""}
    </discord-embed>` : ""}
    <discord-attachments slot="components">
      ${rows.map((row) => `<discord-action-row>${row.components.map((button) =>
        `<discord-button type="secondary">${escapeHtml(button.label ?? button.emoji?.name ?? "…")}</discord-button>`).join("")}</discord-action-row>`).join("")}
    </discord-attachments>
  </discord-message>`;

export const discordPage = (messages) => `<!doctype html><meta charset="utf-8">
<script type="module" src="/derockdev-discord-components-core.esm.js"></script>
<style>
  discord-embed, discord-button { unicode-bidi: plaintext; } discord-embed-description { display: block; text-align: start; unicode-bidi: plaintext; }
  body { margin: 0; background: #313338; width: 640px; font-family: "gg sans", "Noto Sans", "DejaVu Sans", sans-serif; }
  a { color: #00a8fc; text-decoration: none; } small { color: #b5bac1; font-size: 12px; }
  .quote { unicode-bidi: plaintext; margin: 4px 0 0; padding-left: 10px; border-left: 4px solid #4e5058; }
  code { background: #1e1f22; border-radius: 4px; padding: 0 3px; font-family: "DejaVu Sans Mono", monospace; font-size: 13px; }
</style>
<discord-messages>${messages}</discord-messages>`;

/** Takes pictures of pages: { file, page, ready, of } with the selectors of what is waited for and what is taken. */
export const take = async (pictures, folder) => {
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
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags, viewport: { width: 640, height: 900 }, deviceScaleFactor: 2,
  });
  for (const [index, picture] of pictures.entries()) {
    pages.set(`/${index}`, picture.page);
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${server.address().port}/${index}`);
    await tab.waitForSelector(picture.ready);
    await tab.locator(picture.of).screenshot({ path: join(folder, picture.file) });
    await tab.close();
  }
  await browser.close();
  rmSync(profile, { recursive: true });
  server.close();
};
