// Goes through views with nothing but a keyboard, and asks a question with and without scripts.
// usage: node keyboard.mjs BASE PATHS QUESTION      prints {"problems": [...], "answers": [what was answered, …]}
import { launch, open, widths } from "./browser.mjs";

const [base, list, question] = process.argv.slice(2);
const [problems, answers] = [[], []];
const browser = await launch();

const focused = (tab) => tab.evaluate(() => {
  const at = document.activeElement;
  const { top, bottom, width, height } = at.getBoundingClientRect();
  const all = [...document.querySelectorAll("a[href]:not([tabindex='-1']), button, input:not([type=hidden]), select, summary, [tabindex='0']")];
  return {
    place: all.indexOf(at), count: all.filter((one) => one.checkVisibility()).length, html: at.outerHTML.slice(0, 120),
    isSeen: bottom > 0 && top < innerHeight && width > 0 && height > 0, isMarked: getComputedStyle(at).outlineStyle !== "none",
  };
});

// A view at one width, the next at the other.
for (const [number, path] of JSON.parse(list).entries()) {
  const width = widths[number % widths.length];
  const { tab, note, close } = await open(browser, base, { width }, problems);
  await tab.goto(base + path);
  await tab.keyboard.press("Tab");
  if (!(await tab.evaluate(() => document.activeElement.matches(".skip")))) note("the first stop doesn't lead to the content");
  await tab.keyboard.press("Enter");
  if (!(await tab.evaluate(() => document.activeElement.id === "content" || location.hash === "#content"))) note("the content isn't reached");
  await tab.goto(base + path);
  const reached = new Set();
  for (let stop = 0; stop < 600; stop++) {
    await tab.keyboard.press("Tab");
    const at = await focused(tab);
    if (at.place < 0 || reached.has(at.place)) break;
    reached.add(at.place);
    if (!at.isSeen) note(`focused out of sight: ${at.html}`);
    if (!at.isMarked) note(`focus isn't shown: ${at.html}`);
  }
  const { count } = await focused(tab);
  if (reached.size !== count) note(`${reached.size} of ${count} are reached`);
  await close();
}

for (const javaScriptEnabled of [true, false]) {
  const { tab, note, close } = await open(browser, base, { width: 360, javaScriptEnabled }, problems);
  await tab.goto(`${base}/`);
  if (javaScriptEnabled) await tab.keyboard.press("/");
  for (let stop = 0; stop < 40 && !(await tab.evaluate(() => document.activeElement.id === "question")); stop++) await tab.keyboard.press("Tab");
  await tab.keyboard.type(question);
  await tab.keyboard.press("Enter");
  await tab.waitForURL(/\/q\?/);
  answers.push(await tab.locator("main").innerText());
  if (!(await tab.locator(".cited").count())) note("the answer cites nothing");
  await close();
}
await browser.close();
console.log(JSON.stringify({ problems, answers }));
