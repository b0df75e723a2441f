// Chromium for the tests that look at the page: CHROMIUM names it, /usr/bin/chromium by default.
import { chromium } from "playwright-core";

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const widths = [360, 1280];

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });

/** A tab that notes whatever goes wrong in it: errors, and what is asked of anybody but the page. */
export const open = async (browser, base, options, problems) => {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce", ...options, viewport: { width: options.width ?? 1280, height: 800 } });
  const tab = await context.newPage();
  const note = (what) => problems.push(`${tab.url().slice(base.length)} at ${options.width}: ${what}`);
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && !/status of 4\d\d/.test(message.text()) && note(message.text()));
  tab.on("pageerror", (error) => note(String(error)));
  tab.on("request", (request) => !request.url().startsWith(base) && note(`asks ${request.url()}`));
  return { tab, note, close: () => context.close() };
};
