import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { zh } from "./zh.ts";

export type InterfaceLanguage = "zh" | "en";

/** Makes the words ready; Chinese is there at once, English is fetched when it is asked for. */
export const startWords = async (language: InterfaceLanguage): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: "zh",
    fallbackLng: "zh",
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  if (language !== "zh") await changeWords(language);
};

/** Changes the language of the page's words. */
export const changeWords = async (language: InterfaceLanguage): Promise<void> => {
  if (language === "en" && !i18next.hasResourceBundle("en", "translation")) {
    const { en } = await import("./en.ts");
    i18next.addResourceBundle("en", "translation", en);
  }
  await i18next.changeLanguage(language);
};
