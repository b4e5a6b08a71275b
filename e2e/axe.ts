import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds on a page. */
const violationsOf = async (page: Page) => {
  // The other way opens one more page for each look, for frames of other sites; the page has none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  return (await axe.options({ resultTypes: ["violations"] }).analyze()).violations;
};

/** Rules that something on the page breaks, however slight. */
export const brokenRules = async (page: Page): Promise<string[]> =>
  (await violationsOf(page)).map(({ id }) => id);

/** What on the page keeps somebody out, with the elements that do. */
export const seriousFaults = async (page: Page): Promise<string[]> =>
  (await violationsOf(page))
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
