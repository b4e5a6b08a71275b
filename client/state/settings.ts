import { createStore } from "zustand/vanilla";
import { type Language, languages } from "#graph/model/view.ts";

export const themes = ["system", "light", "dark"] as const;
/** The colours: those of the machine, unless the reader has chosen. */
export type Theme = (typeof themes)[number];

/** What a reader sets once and finds again: kept in this browser, no part of a link or an undo. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

const key = "mailuo.settings";

/** The settings in a stored text; anything missing or unknown takes its default.
 * @param stored what the browser kept, if anything */
export const readSettings = (stored: string | null): Settings => {
  const parsed = parse(stored);
  const language = languages.find((each) => each === parsed.language);
  const theme = themes.find((each) => each === parsed.theme);
  return { language: language ?? "zh", theme: theme ?? "system" };
};

const parse = (stored: string | null): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** A browser that blocks storage still works; it only forgets. */
const storage = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};

export const settings = createStore<Settings>()(() =>
  readSettings(storage()?.getItem(key) ?? null),
);

settings.subscribe((next) => {
  try {
    storage()?.setItem(key, JSON.stringify(next));
  } catch {
    // Storage may be full or blocked; the setting then holds for this visit.
  }
});

const setTheme = (theme: Theme): void => settings.setState({ theme });

export const setLanguage = (language: Language): void => settings.setState({ language });

export const switchLanguage = (): void =>
  setLanguage(settings.getState().language === "zh" ? "en" : "zh");

const darkMachine = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

/** The colours that hold now: those that the reader chose, else the machine's. */
export const schemeNow = (): "light" | "dark" => {
  const { theme } = settings.getState();
  if (theme !== "system") return theme;
  return darkMachine?.matches === true ? "dark" : "light";
};

/** Chooses the colours that do not hold now. */
export const switchTheme = (): void => setTheme(schemeNow() === "dark" ? "light" : "dark");

/** Tells of every change of colours, by the reader or the machine.
 * @returns a function that stops listening */
export const onScheme = (listener: (scheme: "light" | "dark") => void): (() => void) => {
  const tell = (): void => listener(schemeNow());
  darkMachine?.addEventListener("change", tell);
  const stop = settings.subscribe(tell);
  return () => {
    darkMachine?.removeEventListener("change", tell);
    stop();
  };
};
