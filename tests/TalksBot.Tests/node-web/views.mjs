// Looks at views in Chromium at both widths, light and dark, with a script and without, and holds them against axe.
// usage: node views.mjs BASE PATHS [PICTURES]      PATHS is a JSON array, PICTURES a folder for what was seen
// prints {"problems": [...], "texts": {path: what it says}}
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch, open, widths } from "./browser.mjs";

const [base, list, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const [problems, texts] = [[], {}];
const browser = await launch();
// Each width and each scheme once; without a script the same is said.
const looks = [{ width: widths[0], colorScheme: "light" }, { width: widths[1], colorScheme: "dark" }, { width: widths[0], javaScriptEnabled: false }];
for (const look of looks) {
  const { tab, note, close } = await open(browser, base, look, problems);
  for (const path of JSON.parse(list)) {
    await tab.goto(base + path);
    const says = await tab.evaluate(() => document.body.textContent.replace(/\s+/g, " "));
    if (says !== (texts[path] ??= says)) note("says something else without a script");
    if (look.javaScriptEnabled === false) continue;
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) note(`${wide} pixels too wide`);
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate((tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), rules);
    for (const { id, nodes } of violations) note(`${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
    if (pictures) await tab.screenshot({ path: join(pictures, `${path.replace(/\W+/g, "-")}${look.width}.png`), fullPage: true });
  }
  await close();
}
await browser.close();
console.log(JSON.stringify({ problems, texts }));
