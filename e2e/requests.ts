import type { BrowserContext, Page, Request } from "playwright-core";

/** What pages have asked for and not been given yet. */
interface Requests {
  readonly open: Set<Request>;
  /** Calls back once, when the next one ends. */
  readonly ended: Set<() => void>;
}

const ofPages = new WeakMap<Page, Requests>();

/** Notes from now on what the pages of a browser ask for. */
export const watchRequests = (context: BrowserContext): void => {
  context.on("page", (page) => {
    const requests: Requests = { open: new Set(), ended: new Set() };
    ofPages.set(page, requests);
    const end = (request: Request): void => {
      requests.open.delete(request);
      for (const call of requests.ended) call();
      requests.ended.clear();
    };
    page.on("request", (request) => {
      // Another document: what the one before still waited for is nobody's any more.
      if (request.isNavigationRequest()) requests.open.clear();
      requests.open.add(request);
    });
    page.on("requestfinished", end);
    page.on("requestfailed", end);
  });
};

/** Waits until a page asks for nothing any more and draws in its own fonts: twice in a row it has drawn
 * a frame, has had nothing else to do, and waits for no answer. */
export const quiet = async (page: Page): Promise<void> => {
  const requests = ofPages.get(page);
  if (requests === undefined) throw new Error("Nobody notes what this page asks for.");
  for (let times = 0; times < 2; ) {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(drawn));
      await new Promise((idle) => requestIdleCallback(idle, { timeout: 1000 }));
    });
    times = requests.open.size === 0 ? times + 1 : 0;
    if (requests.open.size > 0) await nextEnd(requests);
  }
};

const nextEnd = ({ open, ended }: Requests): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      const urls = [...open].map((request) => request.url());
      reject(new Error(`No answer in 30 seconds: ${urls.join(" ")}`));
    }, 30_000);
    ended.add(() => {
      clearTimeout(late);
      resolve();
    });
  });
