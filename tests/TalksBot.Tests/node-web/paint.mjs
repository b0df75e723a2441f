// How soon views are painted and how much moves in them afterwards, on a phone's screen with nothing kept.
// usage: node paint.mjs BASE PATHS [ROUNDS]      prints a row of a table for each path
import { launch, open } from "./browser.mjs";

const [base, list, rounds = "5"] = process.argv.slice(2);
const browser = await launch();
const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
console.log("| view | first paint ms | largest paint ms | layout shift | HTML KB | HTML sent KB | script KB | style KB |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const path of JSON.parse(list)) {
  const seen = [];
  for (let round = 0; round < Number(rounds); round++) {
    const { tab, close } = await open(browser, base, { width: 360 }, []);
    await tab.addInitScript(() => {
      window.seen = { largest: 0, shift: 0 };
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.seen.largest = entry.startTime)))
        .observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.seen.shift += entry.value)))
        .observe({ type: "layout-shift", buffered: true });
    });
    await tab.goto(base + path, { waitUntil: "networkidle" });
    seen.push(await tab.evaluate(() => {
      const [page] = performance.getEntriesByType("navigation");
      const size = (end) => performance.getEntriesByType("resource").filter((file) => new URL(file.name).pathname.endsWith(end))
        .reduce((sum, file) => sum + file.decodedBodySize, 0);
      const first = performance.getEntriesByName("first-contentful-paint")[0].startTime;
      return [first, window.seen.largest, window.seen.shift, page.decodedBodySize / 1024, page.encodedBodySize / 1024, size(".js") / 1024, size(".css") / 1024];
    }));
    await close();
  }
  const row = seen[0].map((_, column) => median(seen.map((one) => one[column])));
  console.log(`| ${path} | ${row.map((value, column) => value.toFixed([0, 0, 3, 0, 1, 1, 1][column])).join(" | ")} |`);
}
await browser.close();
