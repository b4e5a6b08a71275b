import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Part, parts } from "./parts.ts";

export type InterfaceLanguage = "zh" | "en";

/** The parts that the page says, which a change of language fetches anew. */
const said = new Set<Part>();
/** The language of the page, or the one that it is about to have. */
let wanted: InterfaceLanguage = "zh";
const fetched = new Map<string, Promise<void>>();

/** Makes the words ready that every screen says. */
export const startWords = async (language: InterfaceLanguage): Promise<void> => {
  wanted = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await fetchWords("first");
};

/** Makes the words of some parts ready, in the language that the page has and will have. */
export const fetchWords = async (...asked: readonly Part[]): Promise<void> => {
  for (const part of asked) said.add(part);
  const languages = new Set([i18next.language as InterfaceLanguage, wanted]);
  await Promise.all(asked.flatMap((part) => [...languages].map((each) => add(part, each))));
};

/** Changes the language of the page's words. */
export const changeWords = async (language: InterfaceLanguage): Promise<void> => {
  wanted = language;
  await Promise.all([...said].map((part) => add(part, language)));
  // Whoever has changed the language again meanwhile is right.
  if (wanted === language) await i18next.changeLanguage(language);
};

const add = (part: Part, language: InterfaceLanguage): Promise<void> => {
  const key = `${part} ${language}`;
  const before = fetched.get(key);
  if (before !== undefined) return before;
  const now = parts[part][language]().then(
    (words) => {
      i18next.addResourceBundle(language, "translation", words, true);
    },
    (error: unknown) => {
      // Asked for again, it is fetched again.
      fetched.delete(key);
      throw error;
    },
  );
  fetched.set(key, now);
  return now;
};
