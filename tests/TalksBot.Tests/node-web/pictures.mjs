// Takes pictures of views as a phone shows them, for README.md.
// usage: node pictures.mjs BASE FOLDER      BASE is a bot over the articles that come with the project
import { join } from "node:path";
import { launch, open } from "./browser.mjs";

const [base, folder] = process.argv.slice(2);
const browser = await launch();
const views = {
  start: ["/"], answer: ["/q?q=how many soldiers were killed"], timeline: ["/timeline", "h1"], figures: ["/figures?about=soldiers", "h1"],
  person: ["/person/Attaullah%20Tarar"], article: ["/article/003", "h1", "dark"],
  "answer-ur": ["/q?q=کتنے پاکستانی فوجی ہلاک ہوئے&lang=ur"], "timeline-fa": ["/timeline?lang=fa", "h1"],
};
for (const [name, [path, from, colorScheme = "light"]] of Object.entries(views)) {
  const { tab, close } = await open(browser, base, { width: 360, colorScheme, deviceScaleFactor: 1.5 }, []);
  await tab.setViewportSize({ width: 360, height: 700 });
  await tab.goto(base + path);
  if (from) await tab.locator(from).first().evaluate((place) => scrollTo(0, place.getBoundingClientRect().top - 12));
  if (name === "figures") await tab.locator("summary").first().click();
  await tab.screenshot({ path: join(folder, `page-${name}.png`) });
  await close();
}
await browser.close();
