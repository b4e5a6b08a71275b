import { createStore } from "zustand/vanilla";

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** What a reader sets once and finds again: kept in this browser, no part of a link or an undo. */
export interface Settings {
  readonly language: Language;
}

const key = "mailuo.settings";

/** The settings in a stored text; anything missing or unknown takes its default.
 * @param stored what the browser kept, if anything */
export const readSettings = (stored: string | null): Settings => {
  const parsed = parse(stored);
  const language = languages.find((each) => each === parsed.language);
  return { language: language ?? "zh" };
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

export const setLanguage = (language: Language): void => settings.setState({ language });
